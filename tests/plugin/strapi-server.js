module.exports = require('../../server/src').default;
