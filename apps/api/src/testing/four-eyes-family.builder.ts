import { ownerOf } from '@payung/database/sealed-owner'
import type { ApiAttack } from './api-attack.builder.ts'
import { node } from './isolation/things.builder.ts'
import { TENANTS } from './test.ts'

const OF_HEIR: Omit<ApiAttack, 'mutation'> = {
  role: 'OFFICER',
  subject: 'select id from heir_account order by id desc limit 1',
  // A deputy of who votes on decrees reads no claims.
  asDeputy: 'NOT_FOUND',
  byDeputy: 'NOT_FOUND',
  input: ({ id }) => ({ accountId: id }),
}
const SHORTFALL: ApiAttack = {
  ...OF_HEIR,
  mutation: 'decideHeirShortfall',
  input: ({ id }) => ({ accountId: id, reason: 'Selisihnya biaya bank, sudah kembali' }),
}
const APPROVAL: ApiAttack = {
  role: 'OFFICER',
  mutation: 'approveHeirSettlement',
  asDeputy: 'NOT_FOUND',
  byDeputy: 'NOT_FOUND',
  subject: 'select id from heir_dispute order by id desc limit 1',
  input: ({ id }) => ({ disputeId: id, proposal: 'Dibagi rata menurut penetapan pengadilan' }),
}
/** Decisions about what a family receives. */
export const FAMILY_ATTACKS: Readonly<Record<string, ApiAttack>> = {
  'Report from outside': {
    role: 'OFFICER',
    mutation: 'decideOutsideReport',
    // As with claims: a deputy of who votes on decrees reads none.
    asDeputy: 'NOT_FOUND',
    byDeputy: 'NOT_FOUND',
    subject: 'select id from outside_report order by id desc limit 1',
    input: ({ id }) => ({ reportId: id, confirm: false, reason: 'Salah orang, sudah diperiksa' }),
  },
  'Grant of a region': {
    role: 'VERIFIER',
    mutation: 'confirmRegionalGrant',
    // As with claims: a deputy of who votes on decrees reads none.
    asDeputy: 'NOT_FOUND',
    byDeputy: 'NOT_FOUND',
    subject: 'select id from regional_grant order by id desc limit 1',
    input: ({ id }) => ({ grantId: id }),
  },
  'Figure that was entered': {
    role: 'VERIFIER',
    mutation: 'confirmFigure',
    subject: 'select id from figure_entry order by id desc limit 1',
    input: ({ id }) => ({ entryId: id }),
  },
  'Path of targets': {
    role: 'VERIFIER',
    mutation: 'confirmTarget',
    subject: 'select id from target_path order by id desc limit 1',
    input: ({ id }) => ({ pathId: id }),
  },
  'List of figures': {
    role: 'VERIFIER',
    mutation: 'confirmFigureList',
    subject: 'select id, version from figure_list order by id desc limit 1',
    input: ({ id, version }) => ({ listId: id, expectedVersion: version }),
  },
  'Grant that was handed over': {
    role: 'OFFICER',
    mutation: 'confirmGrantHandover',
    asDeputy: 'NOT_FOUND',
    byDeputy: 'NOT_FOUND',
    subject: 'select id from grant_handover order by id desc limit 1',
    input: ({ id }) => ({ handoverId: id }),
  },
  'Account of an heir': {
    ...OF_HEIR,
    mutation: 'confirmHeirAccount',
    seals: (admin, vault, id) =>
      admin.query('update heir_account set number_cipher = $2 where id = $1', [
        id,
        vault.sealForTenant(TENANTS['kubu-raya'].id, ownerOf('heir_account.number_cipher', id), '1234567890'),
      ]),
    input: ({ id }) => ({ accountId: id, number: '1234567890' }),
  },
  'Claim that was paid to an heir': { ...OF_HEIR, mutation: 'makeHeirLink' },
  'Account that was paid': {
    ...OF_HEIR,
    mutation: 'recordHeirCall',
    input: ({ id }) => ({ accountId: id, received: '42000000', note: 'Rekaman 12 di ruang arsip dinas' }),
  },
  'Shortfall of an heir': SHORTFALL,
  'Shortfall that was said in a call': SHORTFALL,
  'Dispute among heirs': APPROVAL,
  'Death without an heir': {
    ...APPROVAL,
    input: ({ id }) => ({ disputeId: id, proposal: 'Desa tidak menemukan keluarganya' }),
  },
  'Proof of a school year': {
    role: 'OFFICER',
    mutation: 'recordScholarshipPayment',
    // As with heirs: a deputy of who votes on decrees reads no claims.
    asDeputy: 'NOT_FOUND',
    byDeputy: 'NOT_FOUND',
    subject: 'select id, scholarship_id as other from scholarship_proof order by id desc limit 1',
    input: ({ other }) => ({
      scholarshipId: node('Scholarship', other),
      year: 2024,
      amount: '1500000',
      paidOn: '2026-01-05',
      reference: 'BEASISWA-1',
    }),
  },
  'Minutes of a handover': {
    role: 'OFFICER',
    mutation: 'confirmHandover',
    asDeputy: 'NOT_FOUND',
    byDeputy: 'NOT_FOUND',
    subject: 'select id, version::text as other from handover order by id desc limit 1',
    input: ({ id, other }) => ({ handoverId: node('Handover', id), expectedVersion: Number(other) }),
  },
}
