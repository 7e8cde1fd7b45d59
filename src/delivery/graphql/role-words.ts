import type { ReviewerRole } from '../../glossary/kinds'

const WORDS: Readonly<Record<ReviewerRole, string>> = {
  'legal-reviewer': 'Legal reviewer',
  'subject-reviewer': 'Subject reviewer',
}

export const roleInWords = (role: ReviewerRole): string => WORDS[role]
