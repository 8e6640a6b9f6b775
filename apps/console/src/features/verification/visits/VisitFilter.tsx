import { Trans, useLingui } from '@lingui/react/macro'
import { Group, NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { PhoneFilters } from '../../../ui/table/FilterDrawer.tsx'
import { useRuleCatalogues } from '../../programmes/use-rule-names.ts'
import { CheckAssigneesQuery } from '../check.query.ts'
import type { VisitListAddress } from '../check-address.ts'

/** Whose visits, where, and due by when. What was chosen stands in the address. */
export function VisitFilter(props: { address: VisitListAddress; mayManage: boolean }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { tenant } = useViewer()
  const { areas } = useRuleCatalogues(tenant.area?.code ?? '61')
  const [{ data }] = useQuery({ query: CheckAssigneesQuery, pause: !props.mayManage })
  const { sesudah: _after, sebelum: _before, ...here } = props.address
  const choose = (part: 'petugas' | 'wilayah' | 'sampai', value: string | null) => {
    const { [part]: _former, ...rest } = here
    void navigate({ to: '/verifikasi', search: value ? { ...rest, [part]: value } : rest })
  }
  return (
    <PhoneFilters>
      <Group gap="sm" mb="sm" align="flex-end">
        {props.mayManage && props.address.milik === undefined && (
          <NativeSelect
            label={<Trans>Petugas</Trans>}
            value={props.address.petugas ?? ''}
            onChange={(event) => choose('petugas', event.currentTarget.value)}
            data={[
              { value: '', label: t`Semua petugas` },
              ...(data?.checkAssignees ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <NativeSelect
          label={<Trans>Wilayah</Trans>}
          value={props.address.wilayah ?? ''}
          onChange={(event) => choose('wilayah', event.currentTarget.value)}
          data={[{ value: '', label: t`Semua wilayah` }, ...areas.filter(({ value }) => value !== tenant.area?.code)]}
        />
        <DateField
          label={<Trans>Tenggat sampai</Trans>}
          value={props.address.sampai ?? null}
          onChange={(day, text) => {
            // Half a day is still being typed.
            if (day !== null || text === '') choose('sampai', day)
          }}
        />
      </Group>
    </PhoneFilters>
  )
}
