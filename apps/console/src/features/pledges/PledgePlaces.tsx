import { Trans, useLingui } from '@lingui/react/macro'
import { MultiSelect } from '@mantine/core'
import { listBesideField } from '../../ui/form/list-beside-field.ts'
import type { InputField } from '../../ui/form/use-input-form.ts'
import { VillagesField } from '../../ui/form/VillagesField.tsx'
import { useOccupationChoices } from '../workers/form/use-occupation-choices.ts'

/** Where the money is to help, and whom; left empty, everybody of the region. */
export function PledgePlaces(props: {
  /** Villages of the region alone. */
  within: string
  /** Villages that are chosen already: their names stand there at once. */
  known: readonly { readonly code: string; readonly name: string }[]
  areaCodes: InputField<string[]>
  occupationCodes: InputField<string[]>
}) {
  const { t } = useLingui()
  const occupations = useOccupationChoices()
  return (
    <>
      <VillagesField
        label={<Trans>Desa (kosong: seluruh daerah)</Trans>}
        within={props.within}
        known={props.known}
        {...props.areaCodes}
      />
      <MultiSelect
        label={<Trans>Pekerjaan (kosong: semua)</Trans>}
        placeholder={t`Pilih pekerjaan`}
        searchable
        data={[...occupations]}
        comboboxProps={listBesideField}
        {...props.occupationCodes}
      />
    </>
  )
}
