export const CURRENT_ROLE = `
      select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypass,
        exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns,
        array(select o.rolname::text from pg_roles o
          where o.oid <> r.oid and pg_has_role(r.oid, o.oid, 'MEMBER')
            and (o.rolsuper or o.rolbypassrls or exists (select from pg_class c where c.relowner = o.oid and c.relnamespace = 'public'::regnamespace))) as member_of
      from pg_roles r where r.rolname = current_user`
