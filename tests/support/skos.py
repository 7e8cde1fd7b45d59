"""Reads Turtle (and JSON-LD) with rdflib and answers, as JSON, how much it read and which conditions of SKOS fail.

The conditions are those of the SKOS Reference (W3C, 2009), by their numbers there.
Usage: skos.py glossary.ttl [glossary.jsonld]
"""
import json
import sys

from rdflib import Graph
from rdflib.namespace import SKOS
from rdflib.compare import to_canonical_graph

PREFIXES = """
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
"""

CONDITIONS = {
    "S9: a concept scheme is no concept": "ASK { ?x a skos:Concept, skos:ConceptScheme }",
    "S37: a collection is neither": "ASK { ?x a skos:Collection . { ?x a skos:Concept } UNION { ?x a skos:ConceptScheme } }",
    "S13: labels are disjoint": """ASK {
      { ?x skos:prefLabel ?l ; skos:altLabel ?l } UNION { ?x skos:prefLabel ?l ; skos:hiddenLabel ?l }
      UNION { ?x skos:altLabel ?l ; skos:hiddenLabel ?l } }""",
    "S14: one preferred label in a language": """ASK {
      ?x skos:prefLabel ?a, ?b . FILTER (?a != ?b && lang(?a) = lang(?b)) }""",
    "S27: related is not broader at any distance": """ASK {
      ?a skos:related ?b . { ?a (skos:broader|^skos:narrower)+ ?b } UNION { ?b (skos:broader|^skos:narrower)+ ?a } }""",
    "S55: an XL label is a label": """ASK {
      ?x skosxl:altLabel/skosxl:literalForm ?l . FILTER NOT EXISTS { ?x skos:altLabel ?l } }""",
    "S25: broader has its inverse": "ASK { ?a skos:broader ?b . ?b a skos:Concept . FILTER NOT EXISTS { ?b skos:narrower ?a } }",
    "S23: related is symmetric": "ASK { ?a skos:related ?b . ?b a skos:Concept . FILTER NOT EXISTS { ?b skos:related ?a } }",
    "a readable concept has a label and a definition": """ASK {
      ?x a skos:Concept . FILTER NOT EXISTS { ?x owl:deprecated true }
      FILTER NOT EXISTS { ?x skos:prefLabel ?l ; skos:definition ?d ; skos:inScheme ?s } }""",
    "nothing is broader than itself": "ASK { ?a skos:broader+ ?a }",
}


def main(turtle, json_ld=None):
    graph = Graph().parse(turtle, format="turtle")
    failed = [name for name, ask in CONDITIONS.items() if graph.query(PREFIXES + ask).askAnswer]
    labels = sorted(str(label) for label in graph.objects(None, SKOS.prefLabel))
    same = None
    if json_ld:
        other = Graph().parse(json_ld, format="json-ld")
        same = set(to_canonical_graph(graph)) == set(to_canonical_graph(other))
    print(json.dumps({"triples": len(graph), "failed": failed, "labels": labels, "same": same}))




main(*sys.argv[1:])
