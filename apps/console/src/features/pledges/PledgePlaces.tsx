import { Trans, useLingui } from '@lingui/react/macro'
import { MultiSelect } from '@mantine/core'
import { listBesideField } from '../../ui/form/list-beside-field.ts'
import type { InputField } from '../../ui/form/use-input-form.ts'
import { VillagesField } from '../../ui/form/VillagesField.tsx'
import { useOccupationChoices } from '../workers/form/use-occupation-choices.ts'
import type { PledgeableAgreement } from './pledge.query.ts'

/** Where the money is to help, and whom: what the agreement names and nothing else, where it does; else, left empty, everybody of the region. */
export function PledgePlaces(props: {
  /** Villages of the region alone. */
  within: string
  /** Villages that are chosen already: their names stand there at once. */
  known: readonly { readonly code: string; readonly name: string }[]
  /** Of the region, what the agreement is for; none for all of it. */
  areas: PledgeableAgreement['areas']
  /** For whom the agreement is; none for everybody. */
  occupations: PledgeableAgreement['occupations']
  areaCodes: InputField<string[]>
  occupationCodes: InputField<string[]>
}) {
  const { t } = useLingui()
  const choices = useOccupationChoices()
  const meant = props.occupations.map(({ code }) => code)
  const occupations = choices.filter(({ value }) => meant.length === 0 || meant.includes(value))
  return (
    <>
      <VillagesField
        label={
          props.areas.length === 0 ? (
            <Trans>Desa (kosong: seluruh daerah)</Trans>
          ) : (
            <Trans>Wilayah menurut perjanjian</Trans>
          )
        }
        within={props.areas.length === 0 ? props.within : props.areas.map(({ code }) => code)}
        offered={props.areas}
        known={props.known}
        {...props.areaCodes}
      />
      <MultiSelect
        label={
          meant.length === 0 ? <Trans>Pekerjaan (kosong: semua)</Trans> : <Trans>Pekerjaan menurut perjanjian</Trans>
        }
        placeholder={t`Pilih pekerjaan`}
        searchable
        data={occupations}
        comboboxProps={listBesideField}
        {...props.occupationCodes}
      />
    </>
  )
}
