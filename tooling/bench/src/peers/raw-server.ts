import Fastify from 'fastify'
import pg from 'pg'

/**
 * The peer that writes everything by hand: fastify and pg, a transaction around the tenant setting and one statement. It reads the same
 * rows under the same policies and role, and has no GraphQL to parse and nobody to sign in.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16 })
const app = Fastify({ keepAliveTimeout: 72_000 })

app.post<{ Body: { first: number } }>('/workers', async (request) => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.tenant_id', $1, true)`, [request.headers['x-tenant']])
    const { rows } = await client.query({
      name: 'workers',
      text: `select l.worker_id as id, l.display_name as name, l.national_id_prefix as "nationalIdPrefix", l.birth_date::text as "birthDate", l.sex, l.status,
               a.code as "villageCode", a.name as "villageName"
             from worker_listing l join area a on a.code = l.village_code order by l.name_order, l.worker_id limit $1`,
      values: [request.body.first],
    })
    await client.query('commit')
    return {
      workers: rows.map(({ villageCode, villageName, ...row }) => ({
        ...row,
        village: { code: villageCode, name: villageName },
      })),
    }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
})

const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ url })
