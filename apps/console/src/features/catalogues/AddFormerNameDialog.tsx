import { Trans, useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { formerNameInput } from '@payung/domain/area/former-name-input'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import words from '../../generated/input-words/catalogues.json'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { AddFormerNameMutation, AreaSearchQuery, fullNameOf } from './former-names.query.ts'

const basisLongest = 300

/** What an area was called before, and how that is known. */
export function AddFormerNameDialog(props: { onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { today } = useViewer()
  const form = useInputForm({
    schema: formerNameInput(),
    words,
    initialValues: {
      areaCode: null as string | null,
      name: '',
      validUntil: null as string | null,
      legalBasis: '',
      source: '',
    },
    missing: { areaCode: t`Pilih wilayah dari daftar.` },
  })
  const add = useOperation(AddFormerNameMutation, { refusal: form })
  const submit = form.submit(async (input) => {
    if ((await add.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Tambah nama lama`}
      confirm={<Trans>Tambahkan</Trans>}
      busy={add.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <AreaField {...form.field('areaCode')} />
      <TextInput label={<Trans>Nama lama</Trans>} maxLength={120} {...form.field('name')} />
      <DateField
        label={<Trans>Berganti nama sejak (bila diketahui)</Trans>}
        max={today}
        {...form.field('validUntil')}
      />
      <TextInput
        label={<Trans>Dasar hukum</Trans>}
        description={<Trans>Kosongkan bila belum diperiksa, lalu isi sumbernya.</Trans>}
        maxLength={basisLongest}
        {...form.field('legalBasis')}
      />
      <TextInput label={<Trans>Sumber</Trans>} maxLength={basisLongest} {...form.field('source')} />
    </FormDialog>
  )
}

/** An area of any level by its present name: one types, the server finds. */
function AreaField(props: { value: string | null; onChange: (code: string | null) => void; error?: ReactNode }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.replace(/,.*$/, '').trim(), 250)
  const [{ data }] = useQuery({ query: AreaSearchQuery, variables: { search }, pause: search.length < 2 })
  const areas = data?.areas.slice(0, 50) ?? []
  return (
    <Select
      label={<Trans>Wilayah, menurut namanya sekarang</Trans>}
      placeholder={t`Ketik nama wilayah`}
      searchable
      data={areas.map((area) => ({ value: area.code, label: `${fullNameOf(area)} (${area.code})` }))}
      // The server has searched already.
      filter={({ options }) => options}
      nothingFoundMessage={search.length < 2 ? t`Ketik dua huruf atau lebih.` : t`Tidak ada wilayah dengan nama itu.`}
      value={props.value}
      onChange={props.onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      error={props.error}
    />
  )
}
