export default { input: 'Title' }
