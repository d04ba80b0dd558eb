// The services' own user: it reaches the three databases and nothing else.
const password = require('fs').readFileSync('/run/secrets/mongo_password', 'utf8').trim();
db.getSiblingDB('admin').createUser({
  user: 'namro',
  pwd: password,
  roles: ['intake', 'routing', 'notification'].map(service => ({role: 'readWrite', db: `namro_${service}`})),
});
