import { Writing as Writing_d0940f1b95e2f315b9e33e893428aad9 } from '../../../../src/admin/writing/writing.client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { views as views_c56c7a829c39ca47c2da2058c8f9aec1 } from '../../../../src/admin/citing/views.client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CitingFeatureClient as CitingFeatureClient_64d569d16b5d1777b4127b1586dd9cb4 } from '../../../../src/admin/citing/feature.client'
import { TextStateFeatureClient as TextStateFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableGrid as TableGrid_fb07f64f22ddc86abd0d708d2e445736 } from '../../../../src/admin/table-grid/table-grid.client'
import { PasteIntoCitations as PasteIntoCitations_ee3ed1869599666da760602d045908c9 } from '../../../../src/admin/citing/paste-into-citations.client'
import { CitationRow as CitationRow_080576240d30a5324fc18cb7ae29b670 } from '../../../../src/admin/citing/citation-row.client'
import { CitationRowLabel as CitationRowLabel_080576240d30a5324fc18cb7ae29b670 } from '../../../../src/admin/citing/citation-row.client'
import { ReviewPanel as ReviewPanel_f5d8cf210be57cb472dd400418b7b2f6 } from '../../../../src/admin/review-panel/review-panel.client'
import { Checks as Checks_4f4321cc7ca06f59fe644a5afb4146cd } from '../../../../src/admin/checks/checks.client'
import { AddressNote as AddressNote_f3d62e373c87450306ca8f096bb38d42 } from '../../../../src/admin/used-by/address-note.client'
import { UsedBy as UsedBy_74443f1348a1d3a7c41e6f85dab86262 } from '../../../../src/admin/used-by/used-by.client'
import { NoPublishButton as NoPublishButton_d32a81b7e60b5038db8df90d8926eff4 } from '../../../../src/admin/review-panel/no-publish-button'
import { ReadingView as ReadingView_c8cb76e82f16982bcc45ff0bcceb761b } from '../../../../src/admin/reading-view/reading-view'
import { PasteIntoReference as PasteIntoReference_fe233c76f898916e094f19b19decd016 } from '../../../../src/admin/citing/paste-reference.client'
import { RecordLink as RecordLink_f27a3811bfe987d32dc51b8bb42187a2 } from '../../../../src/admin/law/record-link.client'
import { PasteOnList as PasteOnList_fe233c76f898916e094f19b19decd016 } from '../../../../src/admin/citing/paste-reference.client'
import { Evidence as Evidence_1455bbc3be0994b5b39400e118b7a8d5 } from '../../../../src/admin/evidence/evidence'
import { RolesField as RolesField_b682395b8c8c232418e8d9f67cbb83c9 } from '../../../../src/admin/accounts/roles-field.client'
import { AccountActions as AccountActions_e93f4ba79dbc1f835fb217492bf28231 } from '../../../../src/admin/accounts/account-actions.client'
import { Invite as Invite_d94bfbf9819ac66594a79990595f9882 } from '../../../../src/admin/accounts/invite.client'
import { MakeToken as MakeToken_acd080dd9a4df34080ef8ff7abce54cc } from '../../../../src/admin/preview-tokens/make-token.client'
import { Icon as Icon_5bfe1b3faa2547e7d5ec0dc4d1f80caa } from '../../../../src/admin/brand'
import { Logo as Logo_5bfe1b3faa2547e7d5ec0dc4d1f80caa } from '../../../../src/admin/brand'
import { NavLinks as NavLinks_aa827b1ccd2ea71902123ee27e1e7de5 } from '../../../../src/admin/nav-links'
import { Dashboard as Dashboard_ecc61d0b080486946580146d0a6933ae } from '../../../../src/admin/dashboard/dashboard'
import { ReviewQueue as ReviewQueue_58bcfe4508c3e1478179379ad9ecade0 } from '../../../../src/admin/review-queue/review-queue'
import { LawView as LawView_3636afe3aa1ecc5de46fa319c70c2d73 } from '../../../../src/admin/law/law-view'
import { AuditView as AuditView_d7c6a53f986f321b9a8b0071f299b1fe } from '../../../../src/admin/audit/audit-view'
import { FirstAccount as FirstAccount_ae269bc0bd3108402d360ed0dbebed59 } from '../../../../src/admin/accounts/first-account'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/writing/writing.client#Writing": Writing_d0940f1b95e2f315b9e33e893428aad9,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/src/admin/citing/views.client#views": views_c56c7a829c39ca47c2da2058c8f9aec1,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/citing/feature.client#CitingFeatureClient": CitingFeatureClient_64d569d16b5d1777b4127b1586dd9cb4,
  "@payloadcms/richtext-lexical/client#TextStateFeatureClient": TextStateFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/table-grid/table-grid.client#TableGrid": TableGrid_fb07f64f22ddc86abd0d708d2e445736,
  "/src/admin/citing/paste-into-citations.client#PasteIntoCitations": PasteIntoCitations_ee3ed1869599666da760602d045908c9,
  "/src/admin/citing/citation-row.client#CitationRow": CitationRow_080576240d30a5324fc18cb7ae29b670,
  "/src/admin/citing/citation-row.client#CitationRowLabel": CitationRowLabel_080576240d30a5324fc18cb7ae29b670,
  "/src/admin/review-panel/review-panel.client#ReviewPanel": ReviewPanel_f5d8cf210be57cb472dd400418b7b2f6,
  "/src/admin/checks/checks.client#Checks": Checks_4f4321cc7ca06f59fe644a5afb4146cd,
  "/src/admin/used-by/address-note.client#AddressNote": AddressNote_f3d62e373c87450306ca8f096bb38d42,
  "/src/admin/used-by/used-by.client#UsedBy": UsedBy_74443f1348a1d3a7c41e6f85dab86262,
  "/src/admin/review-panel/no-publish-button#NoPublishButton": NoPublishButton_d32a81b7e60b5038db8df90d8926eff4,
  "/src/admin/reading-view/reading-view#ReadingView": ReadingView_c8cb76e82f16982bcc45ff0bcceb761b,
  "/src/admin/citing/paste-reference.client#PasteIntoReference": PasteIntoReference_fe233c76f898916e094f19b19decd016,
  "/src/admin/law/record-link.client#RecordLink": RecordLink_f27a3811bfe987d32dc51b8bb42187a2,
  "/src/admin/citing/paste-reference.client#PasteOnList": PasteOnList_fe233c76f898916e094f19b19decd016,
  "/src/admin/evidence/evidence#Evidence": Evidence_1455bbc3be0994b5b39400e118b7a8d5,
  "/src/admin/accounts/roles-field.client#RolesField": RolesField_b682395b8c8c232418e8d9f67cbb83c9,
  "/src/admin/accounts/account-actions.client#AccountActions": AccountActions_e93f4ba79dbc1f835fb217492bf28231,
  "/src/admin/accounts/invite.client#Invite": Invite_d94bfbf9819ac66594a79990595f9882,
  "/src/admin/preview-tokens/make-token.client#MakeToken": MakeToken_acd080dd9a4df34080ef8ff7abce54cc,
  "/src/admin/brand#Icon": Icon_5bfe1b3faa2547e7d5ec0dc4d1f80caa,
  "/src/admin/brand#Logo": Logo_5bfe1b3faa2547e7d5ec0dc4d1f80caa,
  "/src/admin/nav-links#NavLinks": NavLinks_aa827b1ccd2ea71902123ee27e1e7de5,
  "/src/admin/dashboard/dashboard#Dashboard": Dashboard_ecc61d0b080486946580146d0a6933ae,
  "/src/admin/review-queue/review-queue#ReviewQueue": ReviewQueue_58bcfe4508c3e1478179379ad9ecade0,
  "/src/admin/law/law-view#LawView": LawView_3636afe3aa1ecc5de46fa319c70c2d73,
  "/src/admin/audit/audit-view#AuditView": AuditView_d7c6a53f986f321b9a8b0071f299b1fe,
  "/src/admin/accounts/first-account#FirstAccount": FirstAccount_ae269bc0bd3108402d360ed0dbebed59,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
