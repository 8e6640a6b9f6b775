import type { GraphQLSchema } from 'graphql'
import type { Context } from '../../platform/context.ts'

/** How far an operation came: `GATE` when no resolver ran, `DATABASE` when one asked the database. */
export type Reach = 'GATE' | 'RESOLVER' | 'DATABASE'

interface ReachWatch {
  /** @param operationName each operation has another one */
  reachOf(operationName: string): Reach
  /** Leaves the schema as it was. */
  end(): void
}

/** Sees how far operations come in a server of this process. */
export function watchReach(schema: GraphQLSchema): ReachWatch {
  const reached = new Map<string, Reach>()
  const former: (() => void)[] = []
  for (const type of [schema.getQueryType(), schema.getMutationType()])
    for (const field of Object.values(type?.getFields() ?? {})) {
      const { resolve } = field
      if (resolve === undefined) continue
      former.push(() => {
        field.resolve = resolve
      })
      field.resolve = (source, args, context: Context, info) => {
        const name = info.operation.name?.value ?? ''
        reached.set(name, 'RESOLVER')
        return resolve(
          source,
          args,
          noting(context, () => reached.set(name, 'DATABASE')),
          info,
        )
      }
    }
  return {
    reachOf: (name) => reached.get(name) ?? 'GATE',
    end: () => {
      for (const restore of former) restore()
    },
  }
}

/** Changes the context itself: what fields below the root ask for is seen, too. */
function noting(context: Context, note: () => void): Context {
  const { read, snapshot, write } = context
  return Object.assign(context, {
    read: (statement: Parameters<typeof read>[0]) => {
      note()
      return read(statement)
    },
    snapshot: (use: Parameters<typeof snapshot>[0]) => {
      note()
      return snapshot(use)
    },
    write: (use: Parameters<typeof write>[0]) => {
      note()
      return write(use)
    },
  })
}
