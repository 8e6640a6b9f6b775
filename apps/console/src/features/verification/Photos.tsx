import { useLingui } from '@lingui/react/macro'
import classes from '../../ui/form/PhotoField.module.css'

/** What a visit has photographed, each to be opened whole; nothing for who may not read documents. */
export function Photos(props: { of: readonly { readonly id: string; readonly href: string }[] }) {
  const { t } = useLingui()
  if (props.of.length === 0) return null
  return (
    <ul className={classes.photos}>
      {props.of.map(({ href, id }, at) => {
        const place = at + 1
        return (
          <li key={id}>
            <a href={href} target="_blank" rel="noreferrer">
              <img src={href} alt={t`Foto ${place}`} loading="lazy" />
            </a>
          </li>
        )
      })}
    </ul>
  )
}
