import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import classes from '../../../ui/form/LongForm.module.css'
import type { ObligationDraft } from './agreement-draft.ts'
import type { AgreementFormState } from './agreement-form.ts'

/** What each party promises, in its own words, with a day where there is one. */
export function ObligationFields(props: { form: AgreementFormState }) {
  const { t } = useLingui()
  const { choices, draft, errorOf, set } = props.form
  const change = (at: number, changes: Partial<ObligationDraft>) =>
    set({ obligations: draft.obligations.map((one, place) => (place === at ? { ...one, ...changes } : one)) })
  const nameOf = (at: number) => {
    const party = draft.parties[at]
    const tenant = choices?.tenants.find(({ id }) => id === party?.tenantId)
    return (party?.isOutside ? party.outsideName : tenant?.name) || t`Pihak ${at + 1}`
  }
  return (
    <div id="obligations" tabIndex={-1}>
      {draft.obligations.map((obligation, at) => (
        <fieldset key={obligation.key} className={classes.item}>
          <legend className={classes.legend}>{t`Kewajiban ${at + 1}`}</legend>
          <Textarea
            id={`obligations.${at}.text`}
            label={<Trans>Yang dijanjikan</Trans>}
            autosize
            minRows={2}
            maxLength={1000}
            value={obligation.text}
            onChange={(event) => change(at, { text: event.currentTarget.value })}
            error={fieldProblem(errorOf(`obligations.${at}.text`))}
          />
          <div className={classes.pair}>
            <Select
              id={`obligations.${at}.partyIndex`}
              label={<Trans>Oleh pihak</Trans>}
              allowDeselect={false}
              data={draft.parties.map(({ key }, place) => ({ value: key, label: nameOf(place) }))}
              value={obligation.partyKey}
              onChange={(partyKey) => change(at, { partyKey: partyKey ?? '' })}
              error={fieldProblem(errorOf(`obligations.${at}.partyIndex`))}
            />
            <DateField
              id={`obligations.${at}.dueOn`}
              label={<Trans>Tenggat, bila ada</Trans>}
              value={obligation.dueOn}
              onChange={(dueOn) => change(at, { dueOn })}
            />
          </div>
          <div>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => set({ obligations: draft.obligations.filter((_one, place) => place !== at) })}
              aria-label={t`Hapus kewajiban ${at + 1}`}
            >
              <Trans>Hapus</Trans>
            </Button>
          </div>
        </fieldset>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() =>
          set({
            obligations: [
              ...draft.obligations,
              { key: crypto.randomUUID(), id: null, partyKey: draft.parties[0]?.key ?? '', text: '', dueOn: null },
            ],
          })
        }
      >
        <Trans>Tambah kewajiban</Trans>
      </Button>
    </div>
  )
}
