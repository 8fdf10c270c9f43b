#include "store/senders.hpp"

#include <utility>

namespace chancery {

Senders::Senders(StoreClient& first, Plan plan) : plan_(std::move(plan)) {
  first.stop_with(stop_.get_token());
  for (std::size_t i = 0; i <= plan_.connections; ++i) free_.push_back(std::make_unique<Shipment>());
  for (std::size_t i = 1; i < plan_.connections; ++i) {
    clients_.push_back(std::make_unique<StoreClient>(first));
    clients_.back()->stop_with(stop_.get_token());
  }
  threads_.emplace_back([this, &first] { work(first, 0); });
  for (std::size_t i = 1; i < plan_.connections; ++i) threads_.emplace_back([this, i] { work(*clients_[i - 1], i); });
}

Senders::~Senders() {
  {
    const std::scoped_lock lock(mutex_);
    closed_ = true;
    waiting_.clear();
  }
  stop_.request_stop();
  changed_.notify_all();
}

void Senders::check() const {
  if (failure_) std::rethrow_exception(failure_);
}

std::unique_ptr<Shipment> Senders::empty() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return failure_ || !free_.empty(); });
  check();
  auto shipment = std::move(free_.back());
  free_.pop_back();
  return shipment;
}

void Senders::give_back(std::unique_ptr<Shipment> shipment) {
  const std::scoped_lock lock(mutex_);
  free_.push_back(std::move(shipment));
}

void Senders::send(std::unique_ptr<Shipment> shipment) {
  {
    const std::scoped_lock lock(mutex_);
    check();
    waiting_.push_back(std::move(shipment));
  }
  changed_.notify_all();
}

void Senders::finish() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return failure_ || (waiting_.empty() && under_way_ == 0); });
  check();
}

void Senders::work(StoreClient& client, std::size_t connection) {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return closed_ || failure_ || !waiting_.empty(); });
    if (closed_ || failure_) return;
    auto shipment = std::move(waiting_.front());
    waiting_.pop_front();
    ++under_way_;
    lock.unlock();
    shipment->connection = connection;
    std::exception_ptr failure;
    try {
      client.put(shipment->graph, shipment->body, [&](std::uint64_t sent) { plan_.advance(connection, sent); });
      shipment->held = plan_.count ? std::optional(client.count(shipment->graph)) : std::nullopt;
      plan_.arrived(*shipment);
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    --under_way_;
    if (failure && !failure_) {
      failure_ = failure;
      stop_.request_stop();  // only now: the others must not come first with what the stop makes them fail with
    }
    free_.push_back(std::move(shipment));
    changed_.notify_all();
  }
}

}  // namespace chancery
