import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import RelayPlugin from '@pothos/plugin-relay'
import WithInputPlugin from '@pothos/plugin-with-input'
import type { Context } from '../platform/context.ts'
import { readGlobalId } from './ids.ts'

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/**
 * The schema's common ground: plugins, scalars and naming. Features add their types from outside; nothing of a feature stands here.
 * A mutation `doThis` gets `DoThisInput` and answers `DoThisResult = DoThisSuccess { data } | <its errors>`.
 */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  DefaultInputFieldRequiredness: false
  Scalars: {
    ID: { Input: string; Output: string }
    CalendarDate: { Input: string; Output: string }
    Instant: { Input: Date; Output: Date }
    Rupiah: { Input: bigint; Output: bigint }
  }
}>({
  plugins: [ErrorsPlugin, WithInputPlugin, ComplexityPlugin, RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    decodeGlobalID: (globalId) => readGlobalId(globalId, hasNodes),
    edgesFieldOptions: { nullable: false },
    nodeFieldOptions: { nullable: false },
    nodeQueryOptions: { description: 'Anything with a global id, if you may see it.' },
    nodesQueryOptions: { description: 'Several of them, in the order asked.' },
  },
  errors: {
    defaultTypes: [],
    directResult: false,
    defaultResultOptions: { name: ({ fieldName }) => `${capital(fieldName)}Success` },
    defaultUnionOptions: { name: ({ fieldName }) => `${capital(fieldName)}Result` },
  },
  withInput: { typeOptions: { name: ({ fieldName }) => `${capital(fieldName)}Input` }, argOptions: { required: true } },
  // Measured before execution by graphql/limits, once for each document; the plugin only keeps what each field costs.
  complexity: { defaultComplexity: 1, defaultListMultiplier: 10, disabled: true },
})

builder.queryType({ description: 'What can be read.' })
builder.mutationType({ description: 'What can be changed; one field per operation.' })

/** Whether objects of a type have global ids that open them. */
function hasNodes(typeName: string): boolean {
  const { configStore } = builder
  return configStore.hasConfig(typeName) && 'loadOne' in (configStore.getTypeConfig(typeName).pothosOptions ?? {})
}
