/** A kept total beside its recount, where they differ. */
export interface Difference {
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
