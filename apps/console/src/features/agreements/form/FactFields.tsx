import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import classes from '../../../ui/form/LongForm.module.css'
import { kindWords } from '../agreement-words.ts'
import { hasCompany } from './agreement-draft.ts'
import type { AgreementFormState } from './agreement-form.ts'
import { PledgeTermFields } from './PledgeTermFields.tsx'

export function FactFields(props: { form: AgreementFormState }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { choices, draft, errorOf, set } = props.form
  const regulations = choices?.regulations.edges.map(({ node }) => node) ?? []
  return (
    <Stack gap="md">
      <Select
        id="kind"
        label={<Trans>Jenis</Trans>}
        allowDeselect={false}
        data={(['MEMORANDUM', 'COOPERATION'] as const).map((value) => ({ value, label: i18n._(kindWords[value]) }))}
        value={draft.kind}
        onChange={(value) => set({ kind: value === 'MEMORANDUM' ? 'MEMORANDUM' : 'COOPERATION' })}
      />
      <TextInput
        id="title"
        label={<Trans>Judul</Trans>}
        value={draft.title}
        maxLength={300}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={fieldProblem(errorOf('title'))}
      />
      <Textarea
        id="purpose"
        label={<Trans>Maksud dan tujuan</Trans>}
        autosize
        minRows={3}
        value={draft.purpose}
        maxLength={4000}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
        error={fieldProblem(errorOf('purpose'))}
      />
      <div className={classes.pair}>
        <DateField
          id="validFrom"
          label={<Trans>Berlaku mulai</Trans>}
          hint={<Trans>Boleh sebelum hari penandatanganan</Trans>}
          value={draft.validFrom}
          onChange={(day) => set({ validFrom: day })}
          error={fieldProblem(errorOf('validFrom'))}
        />
        <DateField
          id="lastDay"
          label={<Trans>Hari terakhir berlaku</Trans>}
          value={draft.lastDay}
          onChange={(day) => set({ lastDay: day })}
          error={fieldProblem(errorOf('lastDay'))}
        />
        <TextInput
          id="quotaPeople"
          label={<Trans>Kuota orang</Trans>}
          description={<Trans>Kosongkan bila tidak dibatasi</Trans>}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          className="figures"
          value={draft.quotaPeople}
          onChange={(event) => set({ quotaPeople: event.currentTarget.value })}
          error={fieldProblem(errorOf('quotaPeople'))}
        />
        <TextInput
          id="quotaRupiah"
          label={<Trans>Kuota dana (Rp)</Trans>}
          description={<Trans>Kosongkan bila tidak dibatasi</Trans>}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          className="figures"
          value={draft.quotaRupiah}
          onChange={(event) => set({ quotaRupiah: event.currentTarget.value })}
          error={fieldProblem(errorOf('quotaRupiah'))}
        />
      </div>
      {hasCompany(draft) && <PledgeTermFields form={props.form} />}
      <TextInput
        id="number"
        label={<Trans>Nomor, bila sudah ada</Trans>}
        value={draft.number}
        maxLength={80}
        onChange={(event) => set({ number: event.currentTarget.value })}
        error={fieldProblem(errorOf('number'))}
      />
      {draft.kind === 'COOPERATION' && (
        <Select
          id="underId"
          label={<Trans>Melaksanakan nota kesepakatan</Trans>}
          placeholder={t`Tidak ada`}
          clearable
          clearButtonProps={{ 'aria-label': t`Kosongkan` }}
          searchable
          data={(choices?.agreements.edges ?? []).map(({ node }) => ({ value: node.id, label: node.title }))}
          value={draft.underId}
          onChange={(underId) => set({ underId })}
        />
      )}
      <MultiSelect
        id="regulationIds"
        label={<Trans>Dasar hukum</Trans>}
        searchable
        data={regulations.map(({ id, name, title }) => ({ value: id, label: `${name} · ${title}` }))}
        value={[...draft.regulationIds]}
        onChange={(regulationIds) => set({ regulationIds })}
      />
    </Stack>
  )
}
