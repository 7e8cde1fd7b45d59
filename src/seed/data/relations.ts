import type { RelationKind } from '../../glossary/relations'
import type { SeedRelation } from '../types'

/**
 * Each edge once, as an editor would draw it; the far end derives its inverse.
 * Only terms that readers can see take part.
 */
export const relations: readonly SeedRelation[] = [
  // The needs, the provision and the plan
  edge('special-educational-provision', 'related', 'special-educational-needs', 'The need, and its answer'),
  edge('special-educational-needs', 'precedes', 'sen-support'),
  edge('special-educational-needs', 'related', 'reasonable-adjustments', 'Two tests, often met by the same child'),
  edge('special-educational-provision', 'related', 'section-f', 'Where it is written down'),
  edge('special-educational-provision', 'narrower', 'speech-and-language-therapy'),
  edge('special-educational-provision', 'narrower', 'eotas'),
  edge('special-educational-provision', 'see-also', 'learning-support-assistant'),

  // From request to plan
  edge('ehc-needs-assessment', 'precedes', 'ehc-plan'),
  edge('sen-support', 'precedes', 'ehc-needs-assessment', 'Often, but it need not have failed first'),
  edge('ehc-needs-assessment', 'related', 'educational-psychologist', 'Whose advice is always sought'),
  edge('ehc-needs-assessment', 'see-also', 'case-officer'),
  edge('ehc-needs-assessment', 'see-also', 'childs-views'),
  edge('sections-of-an-ehc-plan', 'broader', 'ehc-plan'),
  edge('section-f', 'broader', 'sections-of-an-ehc-plan'),
  edge('section-i', 'broader', 'sections-of-an-ehc-plan'),
  edge('childs-views', 'related', 'sections-of-an-ehc-plan', 'They open the plan as Section A'),
  edge('section-f', 'precedes', 'section-i', 'First what is needed, then where'),
  edge('ehc-plan', 'contrasts', 'sen-support', 'Enforceable, against what a school gives from its own resources'),

  // The life of a plan
  edge('ehc-plan', 'precedes', 'annual-review'),
  edge('annual-review', 'narrower', 'phase-transfer', 'A review with dates of its own'),
  edge('annual-review', 'precedes', 'ceasing-to-maintain-an-ehc-plan', 'One of its three possible ends'),
  edge('phase-transfer', 'related', 'named-school'),
  edge('phase-transfer', 'see-also', 'young-person'),
  edge('ceasing-to-maintain-an-ehc-plan', 'related', 'young-person'),
  edge('ceasing-to-maintain-an-ehc-plan', 'see-also', 'grounds-of-appeal'),
  edge('young-person', 'related', 'childs-views', 'From sixteen the views become rights'),
  edge('annual-review', 'see-also', 'grounds-of-appeal'),

  // Support in school
  edge('graduated-approach', 'broader', 'sen-support'),
  edge('best-endeavours', 'related', 'sen-support', 'The duty behind it'),
  edge('best-endeavours', 'contrasts', 'section-f', 'Trying hard, against securing'),
  edge('reasonable-adjustments', 'related', 'sen-support'),
  edge('reasonable-adjustments', 'precedes', 'disability-discrimination-claim', 'When they are refused'),
  edge('senco', 'related', 'sen-support'),
  edge('senco', 'related', 'graduated-approach'),
  edge('learning-support-assistant', 'related', 'sen-support'),
  edge('learning-support-assistant', 'related', 'section-f', 'How to write the support down'),
  edge('speech-and-language-therapy', 'related', 'section-f'),
  edge('educational-psychologist', 'see-also', 'section-f'),
  edge('graduated-approach', 'see-also', 'educational-psychologist'),
  edge('senco', 'contrasts', 'case-officer', 'At the school, and at the local authority'),

  // Out of school
  edge('section-19-education', 'contrasts', 'eotas', 'A bridge over a gap, against a lasting arrangement'),
  edge('eotas', 'related', 'section-i', 'Which may then be left blank'),
  edge('eotas', 'related', 'personal-budget'),
  edge('section-19-education', 'related', 'home-to-school-transport'),
  edge('section-19-education', 'see-also', 'reasonable-adjustments'),

  // Disagreements
  edge('send-mediation', 'precedes', 'send-tribunal', 'For most appeals'),
  edge('send-mediation', 'precedes', 'mediation-certificate'),
  edge('mediation-certificate', 'precedes', 'send-tribunal'),
  edge('mediation-certificate', 'see-also', 'section-i', 'The one kind of appeal that needs none'),
  edge('grounds-of-appeal', 'related', 'send-tribunal'),
  edge('grounds-of-appeal', 'related', 'mediation-certificate'),
  edge('extended-appeal', 'broader', 'send-tribunal', 'One kind of case that it hears'),
  edge('disability-discrimination-claim', 'broader', 'send-tribunal', 'The other kind of case that it hears'),
  edge('disability-discrimination-claim', 'contrasts', 'grounds-of-appeal', 'Against a school, not an authority'),
  edge('working-document', 'related', 'send-tribunal'),
  edge('working-document', 'related', 'section-f', 'What is mostly in dispute'),
  edge('working-document', 'follows', 'grounds-of-appeal'),
  edge('extended-appeal', 'related', 'sections-of-an-ehc-plan', 'Sections C, D, G and H'),
  edge('case-officer', 'see-also', 'send-mediation'),
  edge('ehc-needs-assessment', 'see-also', 'grounds-of-appeal', 'After a refusal'),

  // Places, money and services
  edge('parental-preference', 'precedes', 'named-school'),
  edge('named-school', 'related', 'section-i', 'Where it is named'),
  edge('parental-preference', 'related', 'section-i'),
  edge('parental-preference', 'see-also', 'home-to-school-transport', 'Whose cost may be compared'),
  edge('named-school', 'related', 'home-to-school-transport'),
  edge('direct-payment', 'broader', 'personal-budget', 'One way of holding it'),
  edge('personal-budget', 'related', 'ehc-plan'),
  edge('personal-budget', 'related', 'section-f', 'It can only buy what is there'),
  edge('local-offer', 'related', 'sen-support'),
  edge('local-offer', 'see-also', 'personal-budget'),
  edge('local-offer', 'see-also', 'speech-and-language-therapy'),
  edge('case-officer', 'see-also', 'local-offer', 'Where free advice is listed'),
]

function edge(from: string, relation: RelationKind, to: string, note?: string): SeedRelation {
  return { from, to, relation, ...(note === undefined ? {} : { note }) }
}
