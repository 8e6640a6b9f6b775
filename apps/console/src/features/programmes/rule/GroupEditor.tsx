import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { RULE_LIMITS } from '@payung/domain/eligibility/eligibility-rule'
import { IconFolderPlus, IconPlus, IconTrash } from '@tabler/icons-react'
import type { RuleCatalogues } from '../use-rule-names.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import classes from './RuleBuilder.module.css'
import {
  type DraftGroup,
  isGroup,
  newCondition,
  newGroup,
  pathWithin,
  withNewPart,
  withoutPart,
  withPart,
} from './rule-draft.ts'

/** Where a rule is at fault, and in which words. */
export interface ShownFault {
  readonly path: string
  readonly text: string
}

/** A group of conditions and groups, and how they are joined. The outermost cannot be removed. */
export function GroupEditor(props: {
  group: DraftGroup
  path: string
  depth: number
  fault: ShownFault | null
  catalogues: RuleCatalogues
  onChange: (group: DraftGroup) => void
  onRemove?: (() => void) | undefined
}) {
  const { t } = useLingui()
  const { catalogues, depth, fault, group, onChange, path } = props
  return (
    <fieldset className={classes.group} data-depth={depth}>
      <legend className={classes.hidden}>{depth === 0 ? t`Aturan` : t`Kelompok syarat`}</legend>
      <div className={classes.head}>
        <NativeSelect
          size="sm"
          className={classes.fact}
          aria-label={t`Cara syarat digabungkan`}
          data={[
            { value: 'ALL', label: t`Semua syarat ini terpenuhi` },
            { value: 'ANY', label: t`Salah satu syarat ini terpenuhi` },
            { value: 'NOT_ANY', label: t`Tidak satu pun terpenuhi` },
            { value: 'NOT_ALL', label: t`Tidak semuanya sekaligus` },
          ]}
          value={`${group.negated ? 'NOT_' : ''}${group.join}`}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            onChange({ ...group, negated: chosen.startsWith('NOT_'), join: chosen.endsWith('ANY') ? 'ANY' : 'ALL' })
          }}
        />
        {props.onRemove && (
          <ActionIcon size={36} aria-label={t`Hapus kelompok syarat`} onClick={props.onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {group.parts.length === 0 && (
        <p className={classes.empty}>
          <Trans>Belum ada syarat. Tambahkan sedikitnya satu.</Trans>
        </p>
      )}
      {group.parts.map((part, at) => {
        const partPath = pathWithin(path, at, part)
        return isGroup(part) ? (
          <GroupEditor
            key={part.key}
            group={part}
            path={partPath}
            depth={depth + 1}
            fault={fault}
            catalogues={catalogues}
            onChange={(changed) => onChange(withPart(group, at, changed))}
            onRemove={() => onChange(withoutPart(group, at))}
          />
        ) : (
          <ConditionEditor
            key={part.key}
            part={part}
            fault={fault !== null && isAt(fault.path, partPath) ? fault.text : null}
            catalogues={catalogues}
            onChange={(changed) => onChange(withPart(group, at, changed))}
            onRemove={() => onChange(withoutPart(group, at))}
          />
        )
      })}
      <div className={classes.add}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange(withNewPart(group, newCondition('OCCUPATION')))}
        >
          <Trans>Tambah syarat</Trans>
        </Button>
        {depth + 2 < RULE_LIMITS.depthMax - 1 && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconFolderPlus size={16} aria-hidden />}
            onClick={() => onChange(withNewPart(group, newGroup()))}
          >
            <Trans>Tambah kelompok</Trans>
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** A fault within the condition, `of.1.among`, is the condition's. */
function isAt(faultPath: string, path: string): boolean {
  return faultPath === path || faultPath.startsWith(`${path}.`)
}
