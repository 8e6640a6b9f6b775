import { Prisma } from '@payung/database/prisma'

export function findMemberByEmail(email: string): Prisma.Sql {
  return Prisma.sql`
    select u.id from app_user u join membership m on m.user_id = u.id
    where u.email = ${email} and coalesce(upper(m.valid) > app.today(), not isempty(m.valid)) limit 1`
}
