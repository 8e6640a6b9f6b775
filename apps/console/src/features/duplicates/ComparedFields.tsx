import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFieldWords } from '../workers/field-words.ts'
import classes from './ComparedFields.module.css'
import { type Choice, type Side, sideOf } from './choice.ts'
import type { Pair } from './duplicates.query.ts'

const sides: readonly Side[] = ['a', 'b']

/** Two records side by side: what differs stands first and is chosen from, what agrees stands below. */
export function ComparedFields(props: {
  pair: Pair
  choice: Choice
  /** Null where nothing is to be chosen. */
  onWinner: ((side: Side) => void) | null
  onField: (field: string, side: Side) => void
  activeField: string | null
}) {
  const { t } = useLingui()
  const { fieldName, fieldValue } = useFieldWords()
  const { pair, choice } = props
  const rows = [...pair.fields].sort((a, b) => Number(b.differs) - Number(a.differs))
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t`Isian`}</th>
          {sides.map((side) => (
            <th key={side} scope="col" data-kept={choice.winner === side || undefined}>
              {props.onWinner === null ? (
                <span>{side === 'a' ? t`Data 1` : t`Data 2`}</span>
              ) : (
                <label className={classes.record}>
                  <input
                    type="radio"
                    name={`${pair.id} kept`}
                    checked={choice.winner === side}
                    onChange={() => props.onWinner?.(side)}
                  />
                  <span>
                    {side === 'a' ? t`Data 1` : t`Data 2`}
                    {choice.winner === side && <small> · {t`dipertahankan`}</small>}
                  </span>
                </label>
              )}
              {pair[side] && (
                <Link
                  to="/pekerja/$workerId"
                  params={{ workerId: pair[side].id }}
                  target="_blank"
                  style={{ display: 'block' }}
                >
                  {t`Buka datanya`}
                  <VisuallyHidden> {side === 'a' ? 1 : 2}</VisuallyHidden>
                </Link>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, differs, takeable, ...values }) => {
          const chooses = differs && takeable && props.onWinner !== null
          return (
            <tr
              key={field}
              data-differs={differs || undefined}
              data-active={props.activeField === field || undefined}
              aria-current={props.activeField === field || undefined}
            >
              <th scope="row">
                {fieldName(field)}
                {differs && <VisuallyHidden> {t`(berbeda)`}</VisuallyHidden>}
              </th>
              {sides.map((side) => (
                <td key={side} data-chosen={(differs && sideOf(choice, field) === side) || undefined}>
                  {chooses ? (
                    <label>
                      <input
                        type="radio"
                        name={`${pair.id} ${field}`}
                        checked={sideOf(choice, field) === side}
                        onChange={() => props.onField(field, side)}
                      />
                      <span>{fieldValue(field, values[side])}</span>
                    </label>
                  ) : (
                    fieldValue(field, values[side])
                  )}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
