import { Trans, useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useRefusal } from '../../ui/form/use-refusal.ts'
import { AddFormerNameMutation, AreaSearchQuery, fullNameOf } from './former-names.query.ts'

const basisLongest = 300

/** What an area was called before, and how that is known. */
export function AddFormerNameDialog(props: { onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { problem, refuse, errorOf } = useRefusal()
  const [areaCode, setAreaCode] = useState<string | null>(null)
  const [draft, setDraft] = useState({ name: '', legalBasis: '', source: '' })
  const [validUntil, setValidUntil] = useState<string | null>(null)
  const [adding, add] = useMutation(AddFormerNameMutation)
  const submit = async () => {
    const { data, error } = await add({ input: { ...draft, areaCode: areaCode ?? '', validUntil } })
    const outcome = data?.addAreaFormerName
    if (outcome?.__typename === 'AddAreaFormerNameSuccess') props.onDone()
    else refuse(outcome ?? error ?? null)
  }
  const field = (name: keyof typeof draft, longest: number) => ({
    value: draft[name],
    maxLength: longest,
    error: fieldProblem(errorOf(name)),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setDraft((before) => ({ ...before, [name]: value }))
    },
  })
  return (
    <FormDialog
      title={t`Tambah nama lama`}
      confirm={<Trans>Tambahkan</Trans>}
      busy={adding.fetching}
      problem={problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <AreaField value={areaCode} onChange={setAreaCode} error={fieldProblem(errorOf('areaCode'))} />
      <TextInput label={<Trans>Nama lama</Trans>} {...field('name', 120)} />
      <DateField
        label={<Trans>Berganti nama sejak (bila diketahui)</Trans>}
        value={validUntil}
        max={today}
        onChange={setValidUntil}
        error={fieldProblem(errorOf('validUntil'))}
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
