console.error("The key of the letter box is missing.");
process.exit(3);
