export const LAST_DAY = `select nullif(app.last_day(), 'infinity')::text as day`
