import type { SeedTerm } from '../../types'
import { annualReview } from './annual-review'
import { bestEndeavours } from './best-endeavours'
import { caseOfficer } from './case-officer'
import { ceasingToMaintainAnEhcPlan } from './ceasing-to-maintain-an-ehc-plan'
import { childsViews } from './childs-views'
import { directPayment } from './direct-payment'
import { disabilityDiscriminationClaim } from './disability-discrimination-claim'
import { disagreementResolution } from './disagreement-resolution'
import { educationalPsychologist } from './educational-psychologist'
import { ehcNeedsAssessment } from './ehc-needs-assessment'
import { ehcPlan } from './ehc-plan'
import { eotas } from './eotas'
import { extendedAppeal } from './extended-appeal'
import { graduatedApproach } from './graduated-approach'
import { groundsOfAppeal } from './grounds-of-appeal'
import { homeToSchoolTransport } from './home-to-school-transport'
import { keyWorker } from './key-worker'
import { learningSupportAssistant } from './learning-support-assistant'
import { localOffer } from './local-offer'
import { mediationCertificate } from './mediation-certificate'
import { namedSchool } from './named-school'
import { occupationalTherapy } from './occupational-therapy'
import { parentalPreference } from './parental-preference'
import { personalBudget } from './personal-budget'
import { phaseTransfer } from './phase-transfer'
import { preparingForAdulthood } from './preparing-for-adulthood'
import { reasonableAdjustments } from './reasonable-adjustments'
import { reasonableEndeavours } from './reasonable-endeavours'
import { section19Education } from './section-19-education'
import { sectionF } from './section-f'
import { sectionI } from './section-i'
import { sectionsOfAnEhcPlan } from './sections-of-an-ehc-plan'
import { senSupport } from './sen-support'
import { senco } from './senco'
import { sendMediation } from './send-mediation'
import { sendTribunal } from './send-tribunal'
import { specialEducationalNeeds } from './special-educational-needs'
import { specialEducationalProvision } from './special-educational-provision'
import { speechAndLanguageTherapy } from './speech-and-language-therapy'
import { statementOfSpecialEducationalNeeds } from './statement-of-special-educational-needs'
import { workingDocument } from './working-document'
import { youngPerson } from './young-person'

/** In the order a newcomer would read them; the loader may take them in any. */
export const terms: readonly SeedTerm[] = [
  specialEducationalNeeds,
  specialEducationalProvision,
  ehcNeedsAssessment,
  ehcPlan,
  sectionsOfAnEhcPlan,
  sectionF,
  sectionI,
  namedSchool,
  parentalPreference,
  annualReview,
  phaseTransfer,
  ceasingToMaintainAnEhcPlan,
  childsViews,
  youngPerson,
  senSupport,
  graduatedApproach,
  bestEndeavours,
  reasonableAdjustments,
  section19Education,
  eotas,
  senco,
  learningSupportAssistant,
  educationalPsychologist,
  speechAndLanguageTherapy,
  caseOfficer,
  sendMediation,
  mediationCertificate,
  sendTribunal,
  groundsOfAppeal,
  extendedAppeal,
  workingDocument,
  disabilityDiscriminationClaim,
  personalBudget,
  directPayment,
  homeToSchoolTransport,
  localOffer,
  preparingForAdulthood,
  disagreementResolution,
  keyWorker,
  occupationalTherapy,
  statementOfSpecialEducationalNeeds,
  reasonableEndeavours,
]
