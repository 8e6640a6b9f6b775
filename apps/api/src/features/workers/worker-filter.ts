import type { SqlFrame } from '@payung/database/eligibility-sql'
import { areaLevelOf } from '@payung/domain/area/area-code'
import { type AgeBandCode, birthDateBoundsOf } from '@payung/domain/identity/age-band'
import type { CoverState } from '@payung/domain/protection/cover-state'
import type { MembershipKind, UncoveredReason } from '@payung/domain/worker/worker-facts'
import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import { today } from '../../platform/clock.ts'
import { DomainError } from '../../platform/errors.ts'
import { filterValues } from '../../platform/filter-values.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { JudgedBy } from './judged-by.ts'
import type { PeopleBasis } from './people-basis.ts'
import { workerMessages } from './workers.messages.ts'

/** How somebody is protected today; `ENDING` is part of `PROTECTED`. */
export type CoverChoice = CoverState | 'ENDING'

/** As it is asked for: lists within a field mean "any of", fields mean "all of". */
export interface WorkerFilterInput {
  readonly areaCodes?: readonly string[] | null | undefined
  /** `''` asks for people whose occupation nobody has said. */
  readonly occupationCodes?: readonly string[] | null | undefined
  readonly ecosystemCodes?: readonly string[] | null | undefined
  readonly sexes?: readonly ('FEMALE' | 'MALE')[] | null | undefined
  readonly ageBands?: readonly AgeBandCode[] | null | undefined
  /** 0 asks for people without one. */
  readonly deciles?: readonly number[] | null | undefined
  readonly statuses?: readonly WorkerStatus[] | null | undefined
  /** Codes of tenants. */
  readonly registeredBy?: readonly string[] | null | undefined
  readonly membershipKinds?: readonly MembershipKind[] | null | undefined
  readonly uncoveredReasons?: readonly UncoveredReason[] | null | undefined
  /** Of whoever reads contributions alone: `resolveFilter` lets it match nobody for others. */
  readonly cover?: readonly CoverChoice[] | null | undefined
  /** Rows that were ticked one by one. */
  readonly workerIds?: readonly string[] | null | undefined
  /** People whom this import of the viewer's tenant brought or changed. */
  readonly importId?: string | null | undefined
  /** People whose designation or contribution rests on this. */
  readonly restsOn?: PeopleBasis | null | undefined
  /** How a programme's rule judges them; read beforehand by `resolveFilter`. */
  readonly judged?: JudgedBy | null | undefined
  /** People whose NIK says another birth date or sex than their record. */
  readonly nationalIdMismatch?: boolean | null | undefined
  /** People of whom nobody has decided whether another record is theirs. */
  readonly possibleDuplicate?: boolean | null | undefined
  /** People recorded as dead who were protected and whose death nobody has reported; of whoever reads claims alone, as `cover`. */
  readonly deathUnreported?: boolean | null | undefined
  /** Candidates whom the viewer may call verified: neither theirs nor waiting for a visit. */
  readonly toVerify?: boolean | null | undefined
  /** People whose registration the viewer's insurer has not answered. */
  readonly toAnswer?: boolean | null | undefined
}

/** As it is looked up: resolved against catalogues and today. A list that is empty here matches nobody; null asks nothing. */
export interface WorkerFilter {
  readonly areaCodes: readonly string[] | null
  readonly occupationCodes: readonly string[] | null
  readonly sexes: readonly string[] | null
  readonly birthDates: readonly { readonly from: string | null; readonly to: string | null }[] | null
  readonly deciles: readonly number[] | null
  readonly statuses: readonly string[] | null
  readonly registrarIds: readonly string[] | null
  readonly membershipKinds: readonly string[] | null
  readonly uncoveredReasons: readonly string[] | null
  readonly cover: readonly string[] | null
  readonly workerIds: readonly string[] | null
  readonly importIds: readonly string[] | null
  readonly restsOn: PeopleBasis | null
  readonly judged: (JudgedBy & Pick<SqlFrame, 'occupationsOf'>) | null
  readonly nationalIdMismatch: true | null
  readonly possibleDuplicate: true | null
  readonly deathUnreported: true | null
  readonly toVerify: true | null
  readonly toAnswer: true | null
}

export const NO_FILTER: WorkerFilter = {
  areaCodes: null,
  occupationCodes: null,
  sexes: null,
  birthDates: null,
  deciles: null,
  statuses: null,
  registrarIds: null,
  membershipKinds: null,
  uncoveredReasons: null,
  cover: null,
  workerIds: null,
  importIds: null,
  restsOn: null,
  judged: null,
  nationalIdMismatch: null,
  possibleDuplicate: null,
  deathUnreported: null,
  toVerify: null,
  toAnswer: null,
}

/** No screen offers more values at once; a longer list only makes the server work. */
const VALUES_MAX = 200

/**
 * Resolves a filter before any SQL runs. An empty list asks nothing, as an emptied chip does; an unknown code matches nobody.
 *
 * @throws DomainError `FILTER_TOO_LARGE`
 */
export function readWorkerFilter(input: WorkerFilterInput | null | undefined, reference: ReferenceData): WorkerFilter {
  if (input == null) return NO_FILTER
  for (const values of Object.values(input)) if (Array.isArray(values) && values.length > VALUES_MAX) throw tooLarge()
  return {
    areaCodes: filterValues(input.areaCodes)?.filter((code) => areaLevelOf(code) !== null) ?? null,
    occupationCodes: occupationsOf(input, reference),
    sexes: filterValues(input.sexes),
    birthDates: filterValues(input.ageBands)?.map(birthDatesOf) ?? null,
    deciles: filterValues(input.deciles)?.filter((decile) => decile >= 0 && decile <= 10) ?? null,
    statuses: filterValues(input.statuses),
    registrarIds:
      filterValues(input.registeredBy)?.flatMap((code) => reference.tenantsByCode.get(code)?.id ?? []) ?? null,
    membershipKinds: filterValues(input.membershipKinds),
    uncoveredReasons: filterValues(input.uncoveredReasons),
    cover: filterValues(input.cover),
    workerIds: filterValues(input.workerIds),
    importIds: filterValues(input.importId == null ? null : [input.importId]),
    restsOn: input.restsOn ?? null,
    judged: input.judged == null ? null : { ...input.judged, occupationsOf: occupationsIn(reference) },
    nationalIdMismatch: input.nationalIdMismatch === true ? true : null,
    possibleDuplicate: input.possibleDuplicate === true ? true : null,
    deathUnreported: input.deathUnreported === true ? true : null,
    toVerify: input.toVerify === true ? true : null,
    toAnswer: input.toAnswer === true ? true : null,
  }
}

function occupationsOf(input: WorkerFilterInput, reference: ReferenceData): readonly string[] | null {
  const occupations = filterValues(input.occupationCodes)
  const ecosystems = filterValues(input.ecosystemCodes)
  if (ecosystems === null) return occupations?.filter((code) => code === '' || reference.occupations.has(code)) ?? null
  return [...reference.occupations.values()]
    .filter(({ code, ecosystemCode }) => ecosystems.includes(ecosystemCode) && (occupations?.includes(code) ?? true))
    .map(({ code }) => code)
}

/** The catalogue as rules are compiled with it. */
export function occupationsIn(reference: ReferenceData): SqlFrame['occupationsOf'] {
  return (ecosystem) =>
    [...reference.occupations.values()].flatMap(({ code, ecosystemCode }) =>
      ecosystemCode === ecosystem ? [code] : [],
    )
}

function birthDatesOf(band: AgeBandCode) {
  const { bornFrom, bornTo } = birthDateBoundsOf(band, today())
  return { from: bornFrom?.toString() ?? null, to: bornTo?.toString() ?? null }
}

function tooLarge(): DomainError {
  return new DomainError(workerMessages.FILTER_TOO_LARGE({ valuesMax: VALUES_MAX }))
}
