import type { Pair } from './four-eyes-pair.builder.ts'
import { aFigureEntry, DECIDE_FIGURE } from './testing/a-figure-entry.ts'
import { DECIDE_FIGURE_LIST, entersFigureList, takesFigureList } from './testing/a-figure-list.ts'
import { aGrantedDeath, DECIDE_GRANT_HANDOVER, handsGrantOver } from './testing/a-grant-handover.ts'
import { takesEventList } from './testing/a-life-event-list.ts'
import { aRegionalGrant } from './testing/a-regional-grant.ts'
import { aTargetPath, DECIDE_TARGET_PATH } from './testing/a-target-path.ts'
import { aLink, aWorker } from './testing/a-worker.ts'
import { takesEarlierList } from './testing/an-earlier-list.ts'
import { reportsFromOutside } from './testing/an-outside-report.ts'
import type { TestTenant } from './testing/test.ts'

/** Pairs about families: lists of what the insurer paid before Payung and of what happened in lives, what a government gives, and what it has read about coverage. */
export const EARLIER_PAIRS: readonly Pair[] = [
  {
    subject: 'List of earlier claims',
    makes: 'uploads it',
    decides: 'confirms it',
    refusal: 'earlier_uploader_is_not_confirmer',
    code: 'EARLIER_UPLOADER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/earlier-benefits/earlier-benefits.test.ts',
    arrange: async (admin, as) => {
      const id = await takesEarlierList(admin, 'kubu-raya', 'kubu-raya')
      const decide = (user: TestTenant) => as('select app.confirm_earlier_benefits($1, 1)', [id], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'EARLIER_BENEFITS', id }, decide }
    },
  },
  {
    subject: 'List of life events',
    makes: 'uploads it',
    decides: 'confirms it',
    refusal: 'life_events_uploader_is_not_confirmer',
    code: 'LIFE_EVENTS_UPLOADER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/life-event-lists/life-event-lists.test.ts',
    arrange: async (admin, as) => {
      const id = await takesEventList(admin, 'kubu-raya', 'kubu-raya', [{ worker: await aWorker(admin) }])
      const decide = (user: TestTenant) =>
        as('select app.confirm_life_events(id, version) from life_event_upload where id = $1', [id], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'LIFE_EVENT_LIST', id }, decide }
    },
  },
  {
    subject: 'Report from outside',
    makes: 'reports it for another organisation, or gives the family its link',
    decides: 'confirms it or sets it aside for the keeper of the record',
    refusal: 'outside_reporter_is_not_decider',
    code: 'OUTSIDE_REPORTER_IS_NOT_DECIDER',
    test: 'apps/api/src/features/outside-reports/outside-reports.test.ts',
    arrange: async (admin, as) => {
      const worker = await aWorker(admin)
      await aLink(admin, worker, 'provinsi', 'FULL')
      const id = await reportsFromOutside(admin, worker, { by: 'kubu-raya' })
      const decide = (user: TestTenant) =>
        as(
          `update outside_report set state = 'SET_ASIDE', set_aside_reason = 'Salah orang, sudah diperiksa' where id = $1`,
          [id],
          user,
        )
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'OUTSIDE_REPORT', id }, decide }
    },
  },
  {
    subject: 'Grant of a region',
    makes: 'proposes it',
    decides: 'confirms it',
    refusal: 'regional_grant_proposer_is_not_confirmer',
    code: 'GRANT_PROPOSER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/regional-grants/regional-grants.test.ts',
    arrange: async (admin, as) => {
      const id = await aRegionalGrant(admin, { by: 'kubu-raya' })
      const decide = (user: TestTenant) => as('select app.decide_regional_grant($1, true)', [id], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'REGIONAL_GRANT', id }, decide }
    },
  },
  {
    subject: 'Figure that was entered',
    makes: 'enters it',
    decides: 'confirms or refuses it',
    refusal: 'figure_entry_enterer_is_not_confirmer',
    code: 'FIGURE_ENTERER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/figures/figure-entries.test.ts',
    arrange: async (admin, as) => {
      const id = await aFigureEntry(admin)
      const decide = (user: TestTenant) => as(DECIDE_FIGURE, [id, 'CONFIRMED', null], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'FIGURE_ENTRY', id }, decide }
    },
  },
  {
    subject: 'Path of targets',
    makes: 'proposes it',
    decides: 'confirms or refuses it',
    refusal: 'target_path_proposer_is_not_confirmer',
    code: 'TARGET_PROPOSER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/figures/target-paths.test.ts',
    arrange: async (admin, as) => {
      const id = await aTargetPath(admin)
      const decide = (user: TestTenant) => as(DECIDE_TARGET_PATH, [id, 'CONFIRMED', null], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'TARGET_PATH', id }, decide }
    },
  },
  {
    subject: 'List of figures',
    makes: 'uploads and enters it',
    decides: 'confirms it or sends it back, as a whole',
    refusal: 'figure_list_uploader_is_not_confirmer',
    code: 'FIGURE_LIST_UPLOADER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/figure-lists/figure-lists.test.ts',
    arrange: async (admin, as) => {
      const id = await takesFigureList(admin, [{}])
      await entersFigureList(admin, id)
      const decide = (user: TestTenant) => as(DECIDE_FIGURE_LIST, [id, 'CONFIRMED', null], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'FIGURE_LIST', id }, decide }
    },
  },
  {
    subject: 'Grant that was handed over',
    makes: 'writes down that the family has it',
    decides: 'confirms it',
    refusal: 'grant_handover_recorder_is_not_confirmer',
    code: 'GRANT_RECORDER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/grant-handovers/grant-handovers.test.ts',
    arrange: async (admin, as) => {
      // Of Kubu Raya itself another proposal may wait.
      const id = await handsGrantOver(admin, await aGrantedDeath(admin, { giver: 'provinsi' }))
      const decide = (user: TestTenant) => as(DECIDE_GRANT_HANDOVER, [id, true], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'GRANT_HANDOVER', id }, decide }
    },
  },
]
