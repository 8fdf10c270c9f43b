chancery_test(rdf rdf/iri_test.cpp rdf/reader_test.cpp rdf/sparql_test.cpp rdf/writer_test.cpp)
