import { Prisma } from '@payung/database/prisma'
import type { Context } from '../../platform/context.ts'

/** The position of a person, as their tenant has written it down. */
export async function findTitle(read: Context['read'], userId: string): Promise<string | null> {
  const [user] = await read<{ title: string | null }>(Prisma.sql`select title from app_user where id = ${userId}::uuid`)
  return user?.title ?? null
}
