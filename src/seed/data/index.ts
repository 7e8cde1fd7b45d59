import type { Seed } from '../types'
import { authors } from './authors'
import { categories } from './categories'
import { glossary } from './glossary'
import { references } from './references'
import { relations } from './relations'
import { terms } from './terms'
import { users } from './users'

/** The demonstration: a small, complete and true glossary, with one term in each state that the workflow knows. */
export const demonstration: Seed = { glossary, users, authors, categories, references, terms, relations }
