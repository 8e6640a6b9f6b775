/** How many lose cover by a decree, as it is kept and as it is counted anew, where they differ. */
export interface CoverEndDifference {
  readonly tenant: string
  readonly decreeId: string
  readonly villageCode: string
  readonly lostFrom: string
  readonly people: number
  readonly recounted: number
  readonly withoutDeath: number
  readonly withoutDeathRecounted: number
}

/** No signing comes between the comparison and the repair (`app.verify_cover_ends`). */
export const VERIFY_COVER_ENDS = `select t.code as tenant, v.decree_id as "decreeId", v.village_code as "villageCode", v.lost_from::text as "lostFrom", v.people,
    v.recounted, v.without_death as "withoutDeath", v.without_death_recounted as "withoutDeathRecounted"
  from app.verify_cover_ends($1) v join tenant t on t.id = v.tenant_id order by 1, 2, 3, 4`

/** How many candidates a round has, as it is kept and as it is counted anew, where they differ. */
export interface CandidateDifference {
  readonly tenant: string
  readonly roundId: string
  readonly candidates: number
  readonly recounted: number
  readonly accepted: number
  readonly acceptedRecounted: number
}

/** Proposals that are sent meanwhile are counted as well (`app.verify_candidate_counts`). */
export const VERIFY_CANDIDATE_COUNTS = `select t.code as tenant, v.round_id as "roundId", v.candidates, v.recounted, v.accepted, v.accepted_recounted as "acceptedRecounted"
  from app.verify_candidate_counts($1) v join tenant t on t.id = v.tenant_id order by 1, 2`

/** How many people's months stand so, as it is kept and as it is counted anew, where they differ. */
export interface ProtectionDifference {
  readonly tenant: string
  readonly decreeId: string
  readonly villageCode: string
  readonly month: string
  readonly step: number
  readonly people: string
  readonly recounted: string
  readonly rupiah: string
  readonly rupiahRecounted: string
}

/** What has changed since it was counted is no difference (`app.verify_protection`). */
export const VERIFY_PROTECTION = `select t.code as tenant, v.decree_id as "decreeId", v.village_code as "villageCode", v.month::text, v.step, v.people, v.recounted,
    v.rupiah, v.rupiah_recounted as "rupiahRecounted"
  from app.verify_protection($1) v join tenant t on t.id = v.tenant_id order by 1, 2, 3, 4, 5`

/** What the months of a pledge have come to, as it is kept and as it is counted anew, where they differ. */
export interface PledgeDifference {
  readonly tenant: string
  readonly pledgeId: string
  readonly people: number
  readonly peopleRecounted: number
  readonly pledged: number
  readonly pledgedRecounted: number
  readonly listed: number
  readonly listedRecounted: number
  readonly received: number
  readonly receivedRecounted: number
  readonly posted: number
  readonly postedRecounted: number
}

/** What has changed since it was counted is no difference (`app.verify_pledge_sums`). */
export const VERIFY_PLEDGE_SUMS = `select t.code as tenant, v.pledge_id as "pledgeId", v.people, v.people_recounted as "peopleRecounted", v.pledged,
    v.pledged_recounted as "pledgedRecounted", v.listed, v.listed_recounted as "listedRecounted", v.received, v.received_recounted as "receivedRecounted",
    v.posted, v.posted_recounted as "postedRecounted"
  from app.verify_pledge_sums($1) v join tenant t on t.id = v.tenant_id order by 1, 2`
