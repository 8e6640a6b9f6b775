import { Fragment } from 'react'
import { FORMS } from './form-drawings.tsx'
import { FRAME } from './frame-drawings.tsx'
import { GENERAL } from './general-drawings.tsx'
import { STATES } from './state-drawings.tsx'
import { TABLES } from './table-drawings.tsx'

export const GROUPS = { Umum: GENERAL, Formulir: FORMS, Keadaan: STATES, Daftar: TABLES, Bingkai: FRAME } as const

/** Every part of `ui` by its name, one below the other. What would stay at the edge of the screen stays within its own box. */
export function PartsPage() {
  return (
    <>
      {Object.entries(GROUPS).map(([group, drawings]) => (
        <Fragment key={group}>
          <h1>{group}</h1>
          {Object.entries(drawings).map(([name, draw]) => (
            <section key={name} style={{ contain: 'layout', padding: 16, borderTop: '1px solid var(--line)' }}>
              <h2>{name}</h2>
              {draw()}
            </section>
          ))}
        </Fragment>
      ))}
    </>
  )
}
