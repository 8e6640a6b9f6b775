import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { MultiSelect, Select } from '@mantine/core'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { listBesideField } from '../../../ui/form/list-beside-field.ts'
import { VillagesField } from '../../../ui/form/VillagesField.tsx'
import { remainderWords } from '../../pledges/pledge-words.ts'
import { useOccupationChoices } from '../../workers/form/use-occupation-choices.ts'
import type { AgreementFormState } from './agreement-form.ts'

/** What a company may pledge under an agreement: where, for whom, and what becomes of the rest. Terms of the text, as the quota is. */
export function PledgeTermFields(props: { form: AgreementFormState }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { choices, draft, errorOf, set } = props.form
  const occupations = useOccupationChoices()
  const areaOf = new Map((choices?.tenants ?? []).map(({ id, area }) => [id, area]))
  const regions = draft.parties.flatMap(({ kind, isOutside, tenantId }) =>
    kind === 'GOVERNMENT' && !isOutside ? (areaOf.get(tenantId ?? '') ?? []) : [],
  )
  return (
    <>
      <VillagesField
        id="pledgeAreaCodes"
        label={<Trans>Wilayah yang dituju dana perusahaan</Trans>}
        description={
          <Trans>Desa, kecamatan, atau daerah, beserta semua di bawahnya. Kosong berarti seluruh daerah.</Trans>
        }
        within={regions.map(({ code }) => code)}
        isAnyLevel
        offered={regions}
        known={draft.pledgeAreas}
        value={draft.pledgeAreaCodes}
        onChange={(pledgeAreaCodes) => set({ pledgeAreaCodes })}
        error={fieldProblem(errorOf('pledgeAreaCodes'))}
      />
      <MultiSelect
        id="pledgeOccupationCodes"
        label={<Trans>Kelompok pekerja yang dituju dana perusahaan</Trans>}
        description={<Trans>Kosong berarti semua kelompok.</Trans>}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t`Pilih pekerjaan`}
        searchable
        data={[...occupations]}
        comboboxProps={listBesideField}
        value={[...draft.pledgeOccupationCodes]}
        onChange={(pledgeOccupationCodes) => set({ pledgeOccupationCodes })}
        error={fieldProblem(errorOf('pledgeOccupationCodes'))}
      />
      <Select
        id="pledgeRemainder"
        label={<Trans>Sisa janji perusahaan yang berakhir</Trans>}
        description={
          <Trans>
            Berlanjut: janji berikut perusahaan itu kepada daerah yang sama membawanya, juga setelah perpanjangan
          </Trans>
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        data={(['RETURN', 'ROLL_OVER'] as const).map((value) => ({ value, label: i18n._(remainderWords[value]) }))}
        value={draft.pledgeRemainder}
        onChange={(value) => set({ pledgeRemainder: value === 'ROLL_OVER' ? 'ROLL_OVER' : 'RETURN' })}
        error={fieldProblem(errorOf('pledgeRemainder'))}
      />
    </>
  )
}
