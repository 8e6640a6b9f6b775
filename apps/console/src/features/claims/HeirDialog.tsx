import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Select, TextInput } from '@mantine/core'
import { heirInput } from '@payung/domain/benefit/heir-input'
import { useState } from 'react'
import { useQuery } from 'urql'
import words from '../../generated/input-words/claims.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import type { ClaimDetail, Heir } from './claims.query.ts'
import { heirSourceWords, relationWords } from './heir-words.ts'
import { PeopleOfCardQuery, SaveClaimHeirMutation } from './heirs.query.ts'

/** Names a relative, or corrects one: after a correction their account is entered and confirmed anew. */
export function HeirDialog(props: { claim: ClaimDetail; heir: Heir | null; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { today } = useViewer()
  const { claim, heir } = props
  const form = useInputForm({
    schema: heirInput({ today }),
    words,
    initialValues: {
      relation: (heir?.relation ?? 'SPOUSE') as Heir['relation'],
      name: heir?.name ?? '',
      birthDate: (heir?.birthDate ?? null) as string | null,
      isLiving: heir?.isLiving ?? true,
      source: (heir?.source ?? 'FAMILY_CARD') as Heir['source'],
      nationalId: '',
      guardianName: heir?.guardianName ?? '',
      attorneyId: heir?.attorneyId ?? null,
    },
    missing: { birthDate: t`Isi tanggal lahirnya.` },
  })
  const save = useOperation(SaveClaimHeirMutation, { refusal: form })
  const submit = form.submit(async (facts) => {
    const ids = { claimId: claim.id, heirId: heir?.id ?? null, attorneyId: form.values.attorneyId }
    if ((await save.run({ input: { ...facts, ...ids } })) !== null) props.onDone()
  })
  const { day } = useFormats()
  const [chosen, setChosen] = useState<string | null>(null)
  const [{ data: card }] = useQuery({ query: PeopleOfCardQuery, variables: { id: claim.id }, pause: heir !== null })
  const peopleOfCard = card?.claim?.peopleOfCard ?? []
  const choose = (id: string | null) => {
    setChosen(id)
    const person = peopleOfCard.find((other) => other.id === id)
    if (person === undefined) return
    form.set('name', person.name)
    form.set('birthDate', person.birthDate)
    form.set('isLiving', person.isLiving)
    form.set('source', 'FAMILY_CARD')
  }
  const relations = Object.entries(relationWords).filter(
    ([relation]) => claim.relationsToName.includes(relation as Heir['relation']) || heir?.relation === relation,
  )
  const livingRelatives = (claim.heirs ?? []).filter(({ id, isLiving }) => isLiving && id !== heir?.id)
  return (
    <FormDialog
      title={heir === null ? t`Tambah keluarga` : t`Koreksi data ${heir.name}`}
      confirm={<Trans>Simpan</Trans>}
      busy={save.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      {heir?.account != null && (
        <p style={{ margin: 0 }}>
          <Trans>Setelah dikoreksi, rekeningnya dicatat dan dipastikan lagi.</Trans>
        </p>
      )}
      {/* There from the start: a field that comes later would push the one below it from under a finger. */}
      {heir === null && (
        <Select
          disabled={peopleOfCard.length === 0}
          label={<Trans>Pilih dari Kartu Keluarga</Trans>}
          placeholder={t`Tulis sendiri`}
          clearable
          data={peopleOfCard.map(({ id, name, birthDate, maskedNationalId }) => ({
            value: id,
            label: `${name} · ${day(birthDate)} · ${maskedNationalId}`,
          }))}
          value={chosen}
          onChange={choose}
        />
      )}
      <Select
        label={<Trans>Hubungan</Trans>}
        data={relations.map(([value, word]) => ({ value, label: i18n._(word) }))}
        value={form.values.relation}
        allowDeselect={false}
        onChange={(relation) => form.set('relation', (relation ?? 'SPOUSE') as Heir['relation'])}
      />
      <TextInput label={<Trans>Nama seperti pada KTP</Trans>} maxLength={120} {...form.field('name')} />
      <DateField label={<Trans>Tanggal lahir</Trans>} max={today} {...form.field('birthDate')} />
      <Checkbox
        label={<Trans>Masih hidup</Trans>}
        checked={form.values.isLiving}
        onChange={(event) => form.set('isLiving', event.currentTarget.checked)}
      />
      <Select
        label={<Trans>Diketahui dari</Trans>}
        data={Object.entries(heirSourceWords).map(([value, word]) => ({ value, label: i18n._(word) }))}
        value={form.values.source}
        allowDeselect={false}
        onChange={(source) => form.set('source', (source ?? 'FAMILY_CARD') as Heir['source'])}
      />
      <TextInput
        label={<Trans>NIK, bila ada</Trans>}
        description={
          heir?.maskedNationalId == null ? (
            <Trans>16 angka. Disimpan tersandi.</Trans>
          ) : (
            <Trans>Kosongkan bila tetap {heir.maskedNationalId}.</Trans>
          )
        }
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
        {...form.field('nationalId')}
      />
      <TextInput label={<Trans>Nama wali, bila masih anak</Trans>} maxLength={120} {...form.field('guardianName')} />
      {livingRelatives.length > 0 && (
        <Select
          label={<Trans>Diterima lewat surat kuasa oleh</Trans>}
          placeholder={t`Tidak, diterima sendiri`}
          clearable
          data={livingRelatives.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values.attorneyId}
          error={form.field('attorneyId').error}
          onChange={(id) => form.set('attorneyId', id)}
        />
      )}
    </FormDialog>
  )
}
