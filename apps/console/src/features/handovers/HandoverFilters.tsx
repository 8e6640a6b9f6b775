import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { HANDOVER_STATES } from '@payung/domain/benefit/handover'
import { useNavigate } from '@tanstack/react-router'
import { DateField } from '../../ui/form/DateField.tsx'
import { PhoneFilters } from '../../ui/table/FilterDrawer.tsx'
import { ListControls } from '../../ui/table/ListControls.tsx'
import type { HandoverAddress } from './handover-address.ts'
import { handoverLooks } from './handover-words.ts'
import { useHandoverAreas } from './use-handover-areas.ts'

/** What of the list is shown: it stands in the address. */
export function HandoverFilters(props: { address: HandoverAddress }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const navigate = useNavigate()
  const areas = useHandoverAreas()
  const { sesudah: _after, sebelum: _before, ...chosen } = props.address
  const choose = (name: keyof typeof chosen, value: string | null) => {
    const { [name]: _former, ...others } = chosen
    void navigate({ to: '/klaim/penyerahan', search: value === null ? others : { ...others, [name]: value } })
  }
  return (
    <ListControls>
      <PhoneFilters>
        <div className="not-on-paper" style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 16 }}>
          <Select
            label={<Trans>Keadaan</Trans>}
            placeholder={t`Semua`}
            clearable
            clearButtonProps={{ 'aria-label': t`Kosongkan keadaan` }}
            data={HANDOVER_STATES.map((state) => ({ value: state, label: i18n._(handoverLooks[state].word) }))}
            value={chosen.keadaan ?? null}
            onChange={(state) => choose('keadaan', state)}
          />
          <Select
            label={<Trans>Wilayah</Trans>}
            placeholder={t`Semua`}
            clearable
            clearButtonProps={{ 'aria-label': t`Kosongkan wilayah` }}
            data={[...areas]}
            value={chosen.wilayah ?? null}
            onChange={(code) => choose('wilayah', code)}
          />
          <DateField
            label={<Trans>Dari hari</Trans>}
            value={chosen.dari ?? null}
            onChange={(day, text) => (day !== null || text === '') && choose('dari', day)}
          />
          <DateField
            label={<Trans>Sampai hari</Trans>}
            value={chosen.sampai ?? null}
            onChange={(day, text) => (day !== null || text === '') && choose('sampai', day)}
          />
        </div>
      </PhoneFilters>
    </ListControls>
  )
}
