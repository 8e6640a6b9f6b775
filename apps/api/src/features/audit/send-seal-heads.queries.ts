export const INSERT_DAY_OF_SENDING = `insert into audit_heads_sent (day) select (now() at time zone 'Asia/Pontianak')::date where $1 > 0 on conflict do nothing`

export const SEAL_HEADS = `select t.code as tenant, s.sequence::text, encode(s.hash, 'hex') as hash from tenant t
     join lateral (select sequence, hash from audit_seal where tenant_id = t.id order by sequence desc limit 1) s on true order by t.code`
