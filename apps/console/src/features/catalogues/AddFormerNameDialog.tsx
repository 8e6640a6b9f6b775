import { Trans, useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { AddFormerNameMutation, AreaSearchQuery, fullNameOf } from './former-names.query.ts'

const basisLongest = 300

/** What an area was called before, and how that is known. */
export function AddFormerNameDialog(props: { onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { today } = useViewer()
  const [areaCode, setAreaCode] = useState<string | null>(null)
  const [draft, setDraft] = useState({ name: '', legalBasis: '', source: '' })
  const [validUntil, setValidUntil] = useState<string | null>(null)
  const add = useOperation(AddFormerNameMutation)
  const submit = async () => {
    if ((await add.run({ input: { ...draft, areaCode: areaCode ?? '', validUntil } })) !== null) props.onDone()
  }
  const field = (name: keyof typeof draft, longest: number) => ({
    value: draft[name],
    maxLength: longest,
    error: fieldProblem(add.errorOf(name)),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setDraft((before) => ({ ...before, [name]: value }))
    },
  })
  return (
    <FormDialog
      title={t`Tambah nama lama`}
      confirm={<Trans>Tambahkan</Trans>}
      busy={add.busy}
      problem={add.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <AreaField value={areaCode} onChange={setAreaCode} error={fieldProblem(add.errorOf('areaCode'))} />
      <TextInput label={<Trans>Nama lama</Trans>} {...field('name', 120)} />
      <DateField
        label={<Trans>Berganti nama sejak (bila diketahui)</Trans>}
        value={validUntil}
        max={today}
        onChange={setValidUntil}
        error={fieldProblem(add.errorOf('validUntil'))}
      />
      <TextInput
        label={<Trans>Dasar hukum</Trans>}
        description={<Trans>Kosongkan bila belum diperiksa, lalu isi sumbernya.</Trans>}
        {...field('legalBasis', basisLongest)}
      />
      <TextInput label={<Trans>Sumber</Trans>} {...field('source', basisLongest)} />
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
