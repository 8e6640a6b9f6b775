import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { proposerWords } from '../../programmes/programme-words.ts'
import type { Choice } from '../../programmes/use-rule-names.ts'
import classes from './NewRoundPage.module.css'
import { emptyOther, type OtherDraft, type OtherKind } from './round-draft.ts'

const kinds: readonly OtherKind[] = ['AGENCY', 'MARKET', 'PLATFORM', 'INSURER']

/** Agencies, markets, platforms and the insurer's branch, each with its quota. */
export function OtherProposers(props: {
  others: readonly OtherDraft[]
  agencies: readonly Choice[]
  branches: readonly Choice[]
  errorOf: (fieldId: string) => ReactNode
  onChange: (others: readonly OtherDraft[]) => void
}) {
  const { i18n, t } = useLingui()
  const { others, onChange } = props
  const change = (at: number, changed: Partial<OtherDraft>) =>
    onChange(others.map((other, place) => (place === at ? { ...other, ...changed } : other)))
  return (
    <div>
      {others.map((other, at) => (
        <div key={at} className={classes.other}>
          <NativeSelect
            label={<Trans>Pengusul lain</Trans>}
            data={kinds.map((kind) => ({ value: kind, label: i18n._(proposerWords[kind]) }))}
            value={other.kind}
            onChange={(event) => change(at, { kind: event.currentTarget.value as OtherKind, who: '', name: '' })}
          />
          {other.kind === 'MARKET' || other.kind === 'PLATFORM' ? (
            <TextInput
              id={`other-${at}-who`}
              label={<Trans>Namanya</Trans>}
              value={other.name}
              maxLength={160}
              onChange={(event) => change(at, { name: event.currentTarget.value })}
              error={props.errorOf(`other-${at}-who`)}
            />
          ) : (
            <NativeSelect
              id={`other-${at}-who`}
              label={<Trans>Yang mana</Trans>}
              data={[{ value: '', label: '' }, ...(other.kind === 'INSURER' ? props.branches : props.agencies)]}
              value={other.who}
              onChange={(event) => change(at, { who: event.currentTarget.value })}
              error={props.errorOf(`other-${at}-who`)}
            />
          )}
          <TextInput
            id={`other-${at}-quota`}
            label={<Trans>Kuota</Trans>}
            inputMode="numeric"
            className="figures"
            value={other.quota}
            onChange={(event) => change(at, { quota: event.currentTarget.value.replace(/\D/g, '') })}
            error={props.errorOf(`other-${at}-quota`)}
          />
          <ActionIcon
            size={36}
            aria-label={t`Hapus pengusul ${at + 1}`}
            onClick={() => onChange(others.filter((_, place) => place !== at))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...others, emptyOther])}
      >
        <Trans>Tambah pengusul lain</Trans>
      </Button>
    </div>
  )
}
