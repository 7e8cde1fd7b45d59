/** The content model at a glance, in the order of the admin's navigation. */
import type { CollectionConfig, GlobalConfig } from 'payload'
import { AccountEvents } from './account-events'
import { ApiTokens } from './api-tokens'
import { Authors } from './authors'
import { Categories } from './categories'
import { DeskEntries } from './desk-entries'
import { Glossary } from './glossary'
import { LawProposals } from './law-proposals'
import { LawSources } from './law-sources'
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

/** Payload’s “API” tab shows a record as it is stored, ids included: nothing that an editor needs. */
const withoutApiTab = <Config extends CollectionConfig | GlobalConfig>(config: Config): Config => ({
  ...config,
  admin: { ...config.admin, hideAPIURL: true },
})

export const collections = [
  Terms,
  RelatedTerms,
  Authors,
  References,
  Categories,
  Media,
  WorkflowEvents,
  DeskEntries,
  LawProposals,
  LawSources,
  LinkChecks,
  Publications,
  Redirects,
  AccountEvents,
  Users,
  ApiTokens,
  ReviewLinks,
  Mails,
].map(withoutApiTab)

export const globals = [Glossary].map(withoutApiTab)
