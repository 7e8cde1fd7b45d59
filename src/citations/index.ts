/** Law as data: what a citation is made of, how it is written, where it leads. */
export type { CitableReference } from './reference'
export { citationText, pinpointText } from './oscola'
export { deepLink, referenceUrl } from './links'
export { isPinpointError, parsePinpoint, placeContains } from './pinpoint'
export { pinpointContains, provisionsMeet } from './containment'
export { compareNumbers } from './numbering'
export type { Pinpoint, PinpointError, PinpointPart, Place, Step, Unit } from './pinpoint'
