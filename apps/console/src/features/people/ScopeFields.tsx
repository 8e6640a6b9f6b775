import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Stack } from '@mantine/core'
import { useQuery } from 'urql'
import { graphql } from '../../graphql.ts'
import { useViewer } from '../../session/viewer.ts'
import { AreaLevelField } from './AreaLevelField.tsx'
import { ancestorCodes } from './area-steps.ts'

const AgenciesQuery = graphql(`
  query Agencies {
    agencies { id name }
  }
`)

export interface AskedScope {
  /** Code of the area; empty for the whole institution. */
  readonly areaPrefix: string
  readonly agencyId: string
}

/**
 * The part of the institution in which somebody works: down the tree of areas, level by level, and the agency.
 *
 * It begins at the part that the viewer has: nobody hands out more than their own.
 */
export function ScopeFields(props: { value: AskedScope; onChange: (scope: AskedScope) => void }) {
  const { t } = useLingui()
  const { tenant, scope } = useViewer()
  const [{ data }] = useQuery({ query: AgenciesQuery })
  const top = scope.areaPrefix || tenant.area?.code || ''
  const steps = ancestorCodes(top, props.value.areaPrefix)
  const agencies = data?.agencies ?? []
  return (
    <Stack gap="sm">
      {tenant.area &&
        steps.map((parentCode, depth) => (
          <AreaLevelField
            key={parentCode}
            parentCode={parentCode}
            value={steps[depth + 1] ?? ''}
            wholeLabel={depth === 0 ? t`Seluruh wilayah instansi` : t`Semua di dalamnya`}
            onChange={(code) => props.onChange({ ...props.value, areaPrefix: code || (depth === 0 ? '' : parentCode) })}
          />
        ))}
      {agencies.length > 0 && (
        <NativeSelect
          label={<Trans>Perangkat daerah (opsional)</Trans>}
          description={t`Membatasi pada orang yang dibawa perangkat daerah itu.`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[
            { value: '', label: t`Semua perangkat daerah` },
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={props.value.agencyId}
          onChange={(event) => props.onChange({ ...props.value, agencyId: event.currentTarget.value })}
        />
      )}
    </Stack>
  )
}
