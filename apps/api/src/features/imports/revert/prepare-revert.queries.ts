import { Prisma } from '@payung/database/prisma'

export function deleteUndos(importId: string): Prisma.Sql {
  return Prisma.sql`delete from import_undo where import_id = ${importId}::uuid`
}

export function findEffectsAfter(importId: string, above: string | null, limit: number): Prisma.Sql {
  return Prisma.sql`
    select e.worker_id, e.kind, v.version, v.tenant_id, v.person_id, v.state_cipher, k.wrapped_key
    from import_effect e left join worker_version v on v.worker_id = e.worker_id and v.version = e.version - 1 and e.kind <> 'CREATED'
      left join person_key k on k.tenant_id = v.tenant_id and k.person_id = v.person_id
    where e.import_id = ${importId}::uuid and e.kind <> 'PROPOSED' and (${above}::uuid is null or e.worker_id > ${above}::uuid)
    order by e.worker_id limit ${limit}`
}

export function insertUndos(importId: string, tenantId: string, undosJson: string): Prisma.Sql {
  return Prisma.sql`
    insert into import_undo select ${importId}::uuid, u.worker_id, ${tenantId}::uuid, u.version, u.current_cipher, u.changed_fields,
      u.family_card_cipher, u.family_card_index, u.name, u.name_search, u.birth_place, u.birth_date, u.sex, u.address, u.rt, u.rw, u.village_code,
      u.phone, u.occupation_code, u.welfare_decile, u.welfare_source, u.membership_kind, u.membership_number, u.uncovered_reason, u.notes,
      u.public_service, u.citizenship
    from jsonb_populate_recordset(null::import_undo, ${undosJson}::jsonb) u`
}
