/** One file a step that a person can take. */
import type { Verb } from '../transitions'
import { approve } from './approve'
import { archive } from './archive'
import { comment } from './comment'
import type { Action } from './context'
import { forcePublish } from './force-publish'
import { publish } from './publish'
import { requestChanges } from './request-changes'
import { reopen, resolve } from './resolve'
import { restore } from './restore'
import { submit } from './submit'
import { unschedule } from './unschedule'
import { withdraw } from './withdraw'

export const ACTIONS: Readonly<Record<Verb, Action>> = {
  submit,
  approve,
  'request-changes': requestChanges,
  withdraw,
  publish,
  'force-publish': forcePublish,
  archive,
  restore,
  unschedule,
  comment,
  resolve,
  reopen,
}

export type { ActContext, ActRequest } from './context'
