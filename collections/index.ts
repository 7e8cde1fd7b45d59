/** The content model at a glance, in the order of the admin's navigation. */
import { AccountEvents } from './account-events'
import { ApiTokens } from './api-tokens'
import { Authors } from './authors'
import { Categories } from './categories'
import { DeskEntries } from './desk-entries'
import { Glossary } from './glossary'
import { LinkChecks } from './link-checks'
import { Mails } from './mails'
import { Media } from './media'
import { Publications } from './publications'
import { Redirects } from './redirects'
import { References } from './references'
import { RelatedTerms } from './related-terms'
import { ReviewLinks } from './review-links'
import { Terms } from './terms'
import { Users } from './users'
import { WorkflowEvents } from './workflow-events'

export const collections = [
  Terms,
  RelatedTerms,
  Authors,
  References,
  Categories,
  Media,
  WorkflowEvents,
  DeskEntries,
  LinkChecks,
  Publications,
  Redirects,
  AccountEvents,
  Users,
  ApiTokens,
  ReviewLinks,
  Mails,
]

export const globals = [Glossary]
