import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import classes from '../../../ui/form/LongForm.module.css'
import { capacityWords } from '../../decrees/capacity-words.ts'
import { partyKindWords } from '../agreement-words.ts'
import { emptyParty, type PartyDraft, partyKindOf } from './agreement-draft.ts'
import type { AgreementFormState } from './agreement-form.ts'

/** Any number of parties, of the directory or outside Payung, each with who signs. */
export function PartyFields(props: { form: AgreementFormState }) {
  const { t } = useLingui()
  const { draft, errorOf, set } = props.form
  const change = (at: number, changes: Partial<PartyDraft>) =>
    set({ parties: draft.parties.map((party, place) => (place === at ? { ...party, ...changes } : party)) })
  return (
    <div id="parties" tabIndex={-1}>
      {draft.parties.map((party, at) => (
        <fieldset key={party.key} className={classes.item}>
          <legend className={classes.legend}>{t`Pihak ${at + 1}`}</legend>
          <Party form={props.form} party={party} at={at} onChange={(changes) => change(at, changes)} />
          {draft.parties.length > 1 && (
            <div>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => set({ parties: draft.parties.filter((_one, place) => place !== at) })}
                aria-label={t`Hapus pihak ${at + 1}`}
              >
                <Trans>Hapus</Trans>
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {fieldProblem(errorOf('parties'))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => set({ parties: [...draft.parties, emptyParty(crypto.randomUUID())] })}
      >
        <Trans>Tambah pihak</Trans>
      </Button>
    </div>
  )
}

function Party(props: {
  form: AgreementFormState
  party: PartyDraft
  at: number
  onChange: (changes: Partial<PartyDraft>) => void
}) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { at, onChange, party } = props
  const { choices, errorOf } = props.form
  const path = (field: string) => `parties.${at}.${field}`
  const tenants = choices?.tenants ?? []
  const wordsOf = <Key extends string>(words: Readonly<Record<Key, (typeof partyKindWords)['OTHER']>>) =>
    (Object.keys(words) as Key[]).map((value) => ({ value, label: i18n._(words[value]) }))
  return (
    <>
      {party.isOutside ? (
        <TextInput
          id={path('outsideName')}
          label={<Trans>Nama pihak</Trans>}
          value={party.outsideName}
          maxLength={200}
          onChange={(event) => onChange({ outsideName: event.currentTarget.value })}
          error={fieldProblem(errorOf(path('outsideName')) ?? errorOf(path('tenantId')))}
        />
      ) : (
        <Select
          id={path('tenantId')}
          label={<Trans>Instansi</Trans>}
          placeholder={t`Ketik nama instansi`}
          searchable
          data={tenants.map(({ id, name }) => ({ value: id, label: name }))}
          value={party.tenantId}
          onChange={(tenantId) => {
            const tenant = tenants.find(({ id }) => id === tenantId)
            onChange({ tenantId, ...(tenant ? { kind: partyKindOf(tenant.kind) } : {}) })
          }}
          error={fieldProblem(errorOf(path('tenantId')))}
        />
      )}
      <Checkbox
        label={t`Pihak ini tidak bekerja dengan Payung`}
        checked={party.isOutside}
        onChange={(event) => onChange({ isOutside: event.currentTarget.checked })}
      />
      <div className={classes.pair}>
        <Select
          id={path('kind')}
          label={<Trans>Sebagai</Trans>}
          allowDeselect={false}
          data={wordsOf(partyKindWords)}
          value={party.kind}
          onChange={(kind) => onChange({ kind: (kind ?? 'OTHER') as PartyDraft['kind'] })}
        />
        <Select
          id={path('signatoryCapacity')}
          label={<Trans>Kedudukan penanda tangan</Trans>}
          allowDeselect={false}
          data={wordsOf(capacityWords)}
          value={party.signatoryCapacity}
          onChange={(value) =>
            onChange({ signatoryCapacity: (value ?? 'DEFINITIVE') as PartyDraft['signatoryCapacity'] })
          }
        />
        <TextInput
          id={path('signatoryName')}
          label={<Trans>Nama penanda tangan</Trans>}
          value={party.signatoryName}
          maxLength={120}
          onChange={(event) => onChange({ signatoryName: event.currentTarget.value })}
          error={fieldProblem(errorOf(path('signatoryName')))}
        />
        <TextInput
          id={path('signatoryTitle')}
          label={<Trans>Jabatan</Trans>}
          value={party.signatoryTitle}
          maxLength={160}
          onChange={(event) => onChange({ signatoryTitle: event.currentTarget.value })}
          error={fieldProblem(errorOf(path('signatoryTitle')))}
        />
      </div>
    </>
  )
}
