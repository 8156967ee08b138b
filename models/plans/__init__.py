"""What stands around the text: knowledge to build on before it, and what follows from it after."""
