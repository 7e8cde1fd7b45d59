import type { SeedCategory } from '../types'

export const categories: readonly SeedCategory[] = [
  {
    slug: 'assessment-and-plans',
    name: 'Assessment and EHC plans',
    description: 'How needs are assessed, what an EHC plan holds, and how it is reviewed, changed and ended.',
    requiredApprovals: ['legal-reviewer'],
    reviewIntervalMonths: 12,
  },
  {
    slug: 'support-in-education',
    name: 'Support in education',
    description: 'What schools and local authorities do for a child, with an EHC plan or without one.',
    requiredApprovals: ['legal-reviewer'],
    reviewIntervalMonths: 12,
  },
  {
    slug: 'people-and-professionals',
    name: 'People and professionals',
    description: 'Who is who: in school, at the local authority, and among the specialists who advise them.',
    requiredApprovals: ['legal-reviewer', 'subject-reviewer'],
    reviewIntervalMonths: 12,
  },
  {
    slug: 'disagreements-and-appeals',
    name: 'Disagreements and appeals',
    description: 'What you can challenge, where, and by when.',
    requiredApprovals: ['legal-reviewer'],
    reviewIntervalMonths: 6,
  },
  {
    slug: 'places-money-and-services',
    name: 'School places, money and services',
    description: 'Choosing a school, getting there, budgets, and what your local area offers.',
    requiredApprovals: ['legal-reviewer'],
    reviewIntervalMonths: 12,
  },
]
