export const COUNT_UNOPENED_BY_TENANT = `select t.code as tenant, v.place, v.reason, count(*)::int as values from unopened_value v join tenant t on t.id = v.tenant_id
     group by 1, 2, 3 order by 1, 2, 3`
